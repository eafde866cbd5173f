/** The description of the HTTP interface, made from the code. */
package io.showroom.deploy.openapi;
