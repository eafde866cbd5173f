/** Work in the background: what is due is kept in the database, for whichever node takes it. */
package io.showroom.background.write;
