/** The ledger checked far from the system, with the JDK alone. */
package io.showroom.deploy.ledger;
