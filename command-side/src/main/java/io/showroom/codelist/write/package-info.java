/** Code lists: sources, models, reasons and purposes, maintained by the administrator. */
package io.showroom.codelist.write;
