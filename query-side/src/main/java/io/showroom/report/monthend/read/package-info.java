/** The month's forms in one list, to check and to take out: the assistant's home (docs/features/homes.md). */
@NullMarked
package io.showroom.report.monthend.read;

import org.jspecify.annotations.NullMarked;
