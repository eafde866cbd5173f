/** Who asks. */
@NullMarked
package io.showroom.staff.read;

import org.jspecify.annotations.NullMarked;
