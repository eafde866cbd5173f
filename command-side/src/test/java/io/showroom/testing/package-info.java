/** Common test support: a real database, an HTTP client, a log-in by header. */
package io.showroom.testing;
