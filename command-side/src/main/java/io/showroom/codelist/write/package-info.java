/** Code lists: sources, models, reasons and purposes, kept by the administrator. */
@NullMarked
package io.showroom.codelist.write;

import org.jspecify.annotations.NullMarked;
