/** Seals, the ledger as a file, and the check of log and read models (docs/features/audit.md). */
package io.showroom.audit.ledger.read;
