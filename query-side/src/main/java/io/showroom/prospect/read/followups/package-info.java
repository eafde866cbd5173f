/** What is to be followed up, and how urgent it is. */
@NullMarked
package io.showroom.prospect.read.followups;

import org.jspecify.annotations.NullMarked;
