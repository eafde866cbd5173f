/** What can be done about a prospect: by whom, and where it stands; the rules and the buttons are made of it. */
package io.showroom.prospect.acts;
