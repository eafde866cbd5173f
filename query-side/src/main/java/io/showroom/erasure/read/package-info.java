/** Who was erased, when and on whose request; and what is held about one person (docs/features/erasure.md). */
package io.showroom.erasure.read;
