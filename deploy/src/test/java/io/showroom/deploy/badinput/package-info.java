/** Malformed and hostile input to all addresses. */
package io.showroom.deploy.badinput;
