/** Who came, rang or wrote on a day: the visit register (docs/domain.md, section 5.1). */
package io.showroom.report.register.read;
