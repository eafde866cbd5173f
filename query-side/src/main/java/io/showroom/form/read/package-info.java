/** Forms as they go on paper: defined once, written as a workbook, as CSV and as a page to print. */
package io.showroom.form.read;
