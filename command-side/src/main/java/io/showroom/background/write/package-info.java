/** Background work: due tasks are stored in the database and executed by any node. */
package io.showroom.background.write;
