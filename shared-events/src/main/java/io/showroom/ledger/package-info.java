/**
 * The event log as a ledger that anybody can check: rows as raw bytes, seals over them, and the check itself
 * (docs/features/audit.md). Needs nothing but the JDK, so that it can be run far from the system.
 */
package io.showroom.ledger;
