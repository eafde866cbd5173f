/** Master data behind the keys in events: stores, staff, grading schemes and code lists. */
package io.showroom.directory.read;
