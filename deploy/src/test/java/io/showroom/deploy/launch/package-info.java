/** The program as its user meets it: real processes on free ports. */
package io.showroom.deploy.launch;
