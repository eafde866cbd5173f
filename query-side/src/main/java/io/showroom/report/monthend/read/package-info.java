/** The month's forms in one list, to check and to take out: the assistant's home (docs/features/homes.md). */
package io.showroom.report.monthend.read;
