/** Access log of personal data, and the rules for unusual access (docs/features/access-log.md). */
package io.showroom.audit.access.read;
