/** One prospect: card (docs/domain.md, section 5.6), stream, grades and replay. */
package io.showroom.prospect.read.card;
