/** Members of staff: registration, roles, passwords. */
@NullMarked
package io.showroom.staff.write;

import org.jspecify.annotations.NullMarked;
