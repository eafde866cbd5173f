/** The ledger checked as a sceptic would: with the database in his hands. */
package io.showroom.deploy.audit;
