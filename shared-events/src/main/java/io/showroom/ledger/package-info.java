/**
 * The event log as a ledger: rows as raw bytes, seals over them, and their verification (docs/features/audit.md).
 * Depends on the JDK only, so that it can run outside the system.
 */
package io.showroom.ledger;
