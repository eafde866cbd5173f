/** The outputs of a form, held against each other. */
@NullMarked
package io.showroom.deploy.forms;

import org.jspecify.annotations.NullMarked;
