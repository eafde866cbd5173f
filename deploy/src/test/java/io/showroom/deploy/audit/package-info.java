/** Tests of the ledger against somebody with write access to the database. */
package io.showroom.deploy.audit;
