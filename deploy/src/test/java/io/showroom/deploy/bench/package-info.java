/** Tests that the benchmarks are complete. */
package io.showroom.deploy.bench;
