/** What the tests of a prospect's commands have in common. */
@NullMarked
package io.showroom.prospect.write;

import org.jspecify.annotations.NullMarked;
