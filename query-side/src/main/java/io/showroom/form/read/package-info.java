/** Forms as they go on paper: defined once, written as a workbook, as CSV and as a page to print. */
@NullMarked
package io.showroom.form.read;

import org.jspecify.annotations.NullMarked;
