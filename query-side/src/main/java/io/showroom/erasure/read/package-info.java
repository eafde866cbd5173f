/** Who was erased, when and on whose request; and what is held about one person (docs/features/erasure.md). */
@NullMarked
package io.showroom.erasure.read;

import org.jspecify.annotations.NullMarked;
