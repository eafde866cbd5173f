/** What stands behind the keys that events carry: stores, staff, grading schemes and codes, by name. */
@NullMarked
package io.showroom.directory.read;

import org.jspecify.annotations.NullMarked;
