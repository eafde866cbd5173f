/** Users of the system and their roles. */
package io.showroom.staff;
