/** Starting and stopping on one machine: arguments, the data directory, its PostgreSQL, the master key. */
@NullMarked
package io.showroom.deploy.launch;

import org.jspecify.annotations.NullMarked;
