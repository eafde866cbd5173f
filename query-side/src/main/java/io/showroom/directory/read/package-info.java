/** What stands behind the keys that events carry: stores, staff, grading schemes and codes, by name. */
package io.showroom.directory.read;
