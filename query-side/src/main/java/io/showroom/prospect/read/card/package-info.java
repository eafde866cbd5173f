/** One prospect from all sides: the card (docs/domain.md, section 5.6), its stream, its grades, its replay. */
package io.showroom.prospect.read.card;
