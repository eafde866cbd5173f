/** Members of staff: registration, roles, passwords. */
package io.showroom.staff.write;
