/** Grading schemes (意向级别): definitions and dated versions. */
package io.showroom.grading.write;
