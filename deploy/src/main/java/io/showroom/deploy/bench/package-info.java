/**
 * Benchmarks of this system against minimal programs for the same work, both in one run on one database at full
 * durability (docs/benchmarks.md). A separate program; the server does not use it.
 */
package io.showroom.deploy.bench;
