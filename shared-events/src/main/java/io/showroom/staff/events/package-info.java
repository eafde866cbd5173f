/** What can happen to a member of staff, as events. */
@NullMarked
package io.showroom.staff.events;

import org.jspecify.annotations.NullMarked;
