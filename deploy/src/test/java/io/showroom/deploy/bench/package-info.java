/** That the benchmark leaves nothing out. */
package io.showroom.deploy.bench;
