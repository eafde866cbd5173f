/** People who use the system, and what each may do. */
@NullMarked
package io.showroom.staff;

import org.jspecify.annotations.NullMarked;
