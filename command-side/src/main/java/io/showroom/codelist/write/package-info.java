/** Code lists: sources, models, reasons and purposes, kept by the administrator. */
package io.showroom.codelist.write;
