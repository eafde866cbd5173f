/** What stands before every address, seen from outside. */
@NullMarked
package io.showroom.deploy.web;

import org.jspecify.annotations.NullMarked;
