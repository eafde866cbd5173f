/** The reception desk: who is in the store, who is expected, and whose turn it is (docs/features/homes.md). */
@NullMarked
package io.showroom.prospect.read.reception;

import org.jspecify.annotations.NullMarked;
