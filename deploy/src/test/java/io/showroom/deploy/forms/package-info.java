/** The outputs of a form, held against each other. */
package io.showroom.deploy.forms;
