/** One prospect from all sides: the card (docs/domain.md, section 5.6), its stream, its grades, its replay. */
@NullMarked
package io.showroom.prospect.read.card;

import org.jspecify.annotations.NullMarked;
