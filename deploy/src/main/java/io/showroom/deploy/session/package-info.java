/** Log-ins of browsers, kept in the database so that any node serves any request of them. */
@NullMarked
package io.showroom.deploy.session;

import org.jspecify.annotations.NullMarked;
