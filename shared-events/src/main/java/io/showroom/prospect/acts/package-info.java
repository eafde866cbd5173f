/**
 * The acts on a prospect: by whom and in which state; the command rules and the card's buttons are derived from them.
 */
package io.showroom.prospect.acts;
