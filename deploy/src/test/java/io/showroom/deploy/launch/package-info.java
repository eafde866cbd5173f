/** The program as its user meets it: real processes on free ports. */
@NullMarked
package io.showroom.deploy.launch;

import org.jspecify.annotations.NullMarked;
