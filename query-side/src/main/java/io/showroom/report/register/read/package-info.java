/** The visit register (docs/domain.md, section 5.1): visits, calls and leads of a day. */
package io.showroom.report.register.read;
