/**
 * Measures this system against the least that could do the same work, both in one run on one database at full
 * durability (docs/benchmarks.md). A program of its own; nothing here is part of the server.
 */
package io.showroom.deploy.bench;
