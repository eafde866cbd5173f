/** The stores side by side: the group manager's home (docs/features/homes.md). */
package io.showroom.report.stores.read;
