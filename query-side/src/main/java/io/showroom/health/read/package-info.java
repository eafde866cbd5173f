/** What is wrong with the system, in words, and since when. */
@NullMarked
package io.showroom.health.read;

import org.jspecify.annotations.NullMarked;
