/** What stands before every address, whichever side serves it. */
@NullMarked
package io.showroom.deploy.web;

import org.jspecify.annotations.NullMarked;
