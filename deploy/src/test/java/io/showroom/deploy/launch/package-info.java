/** The program as started by its users: real processes on free ports. */
package io.showroom.deploy.launch;
