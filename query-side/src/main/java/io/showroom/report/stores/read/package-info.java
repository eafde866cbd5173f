/** The comparison of stores: the group manager's home page (docs/features/homes.md). */
package io.showroom.report.stores.read;
