/** Closing a month: a manager seals its figures (docs/domain.md, section 10). */
@NullMarked
package io.showroom.monthclose.write;

import org.jspecify.annotations.NullMarked;
