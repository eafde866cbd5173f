/** Users: registration, roles, passwords. */
package io.showroom.staff.write;
