/** Tests that the outputs of a form agree with each other. */
package io.showroom.deploy.forms;
