/** The ledger checked as a sceptic would: with the database in his hands. */
@NullMarked
package io.showroom.deploy.audit;

import org.jspecify.annotations.NullMarked;
