/** Starting and stopping on one machine: arguments, the data directory, its PostgreSQL, the master key. */
package io.showroom.deploy.launch;
