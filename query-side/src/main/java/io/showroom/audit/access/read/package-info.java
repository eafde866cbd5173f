/** Who saw whose personal data, and what in that is unusual (docs/features/access-log.md). */
@NullMarked
package io.showroom.audit.access.read;

import org.jspecify.annotations.NullMarked;
