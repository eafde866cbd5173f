/** Which of the two sides a part of the program belongs to, where its package does not say so. */
@NullMarked
package io.showroom.sides;

import org.jspecify.annotations.NullMarked;
