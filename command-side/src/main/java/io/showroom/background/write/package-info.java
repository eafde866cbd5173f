/** Work in the background: what is due is kept in the database, for whichever node takes it. */
@NullMarked
package io.showroom.background.write;

import org.jspecify.annotations.NullMarked;
