/** Everything that can happen to a prospect, and the words it is told in. */
@NullMarked
package io.showroom.prospect.events;

import org.jspecify.annotations.NullMarked;
