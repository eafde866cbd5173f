/** Who saw whose personal data, and what in that is unusual (docs/features/access-log.md). */
package io.showroom.audit.access.read;
