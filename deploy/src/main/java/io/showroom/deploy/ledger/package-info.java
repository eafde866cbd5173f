/** Verification of exported ledgers away from the system, with nothing but the JDK. */
package io.showroom.deploy.ledger;
