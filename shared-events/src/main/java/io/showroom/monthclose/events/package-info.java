/** What can happen to a store's month, as events. */
@NullMarked
package io.showroom.monthclose.events;

import org.jspecify.annotations.NullMarked;
