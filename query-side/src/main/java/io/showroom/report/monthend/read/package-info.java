/** The month's forms in one list, to check and export: the assistant's home page (docs/features/homes.md). */
package io.showroom.report.monthend.read;
