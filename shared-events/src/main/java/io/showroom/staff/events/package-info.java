/** What can happen to a member of staff, as events. */
package io.showroom.staff.events;
