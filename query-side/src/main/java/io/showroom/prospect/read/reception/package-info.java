/** The reception desk: who is in the store, who is expected, and whose turn it is (docs/features/homes.md). */
package io.showroom.prospect.read.reception;
