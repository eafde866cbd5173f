/** Events of users. */
package io.showroom.staff.events;
