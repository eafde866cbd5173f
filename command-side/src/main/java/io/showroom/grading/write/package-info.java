/** Grading schemes (意向级别): definitions and dated versions. */
@NullMarked
package io.showroom.grading.write;

import org.jspecify.annotations.NullMarked;
