/**
 * Sealing the event log, so that nobody can change what was recorded without it being seen (docs/features/audit.md).
 */
@NullMarked
package io.showroom.audit.write;

import org.jspecify.annotations.NullMarked;
