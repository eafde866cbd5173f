/** Starting and stopping on one machine: command line, data directory, embedded PostgreSQL, master key. */
package io.showroom.deploy.launch;
