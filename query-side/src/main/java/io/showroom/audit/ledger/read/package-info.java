/** Seals, the ledger as a file, and the verification of log and read models (docs/features/audit.md). */
package io.showroom.audit.ledger.read;
