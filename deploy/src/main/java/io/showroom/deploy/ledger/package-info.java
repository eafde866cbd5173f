/** The ledger checked far from the system, with the JDK alone. */
@NullMarked
package io.showroom.deploy.ledger;

import org.jspecify.annotations.NullMarked;
