/** Logging in, and what stands around every request: who asks, in which role, from where. */
package io.showroom.deploy.security;
