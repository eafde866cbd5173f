/** Paper forms: declared once, written as a workbook, as CSV and as a printable page. */
package io.showroom.form.read;
