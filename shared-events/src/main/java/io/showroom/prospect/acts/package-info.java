/** What can be done about a prospect: by whom, and where it stands; the rules and the buttons are made of it. */
@NullMarked
package io.showroom.prospect.acts;

import org.jspecify.annotations.NullMarked;
