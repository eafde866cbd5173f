/** Seals, the ledger as a file, and the check of log and read models (docs/features/audit.md). */
@NullMarked
package io.showroom.audit.ledger.read;

import org.jspecify.annotations.NullMarked;
