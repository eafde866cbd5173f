/** The stores side by side: the group manager's home (docs/features/homes.md). */
@NullMarked
package io.showroom.report.stores.read;

import org.jspecify.annotations.NullMarked;
