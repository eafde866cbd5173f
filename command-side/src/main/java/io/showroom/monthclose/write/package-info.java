/** Closing a month: a manager seals its figures (docs/domain.md, section 10). */
package io.showroom.monthclose.write;
