/** Logging in, and what stands around every request: who asks, in which role, from where. */
@NullMarked
package io.showroom.deploy.security;

import org.jspecify.annotations.NullMarked;
