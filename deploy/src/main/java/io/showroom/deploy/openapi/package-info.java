/** The description of the HTTP interface, made from the code. */
@NullMarked
package io.showroom.deploy.openapi;

import org.jspecify.annotations.NullMarked;
