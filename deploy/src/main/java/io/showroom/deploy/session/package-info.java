/** Log-ins of browsers, kept in the database so that any node serves any request of them. */
package io.showroom.deploy.session;
