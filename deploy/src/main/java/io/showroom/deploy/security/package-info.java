/** Log-in, and the security filters around every request. */
package io.showroom.deploy.security;
