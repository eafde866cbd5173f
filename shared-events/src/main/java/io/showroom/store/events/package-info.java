/** What can happen to a store, as events. */
@NullMarked
package io.showroom.store.events;

import org.jspecify.annotations.NullMarked;
