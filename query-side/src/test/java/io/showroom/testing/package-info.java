/** Shared test helpers: a real database, logs, the query side. */
package io.showroom.testing;
