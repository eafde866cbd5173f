/** Moves an installation's events from its own log to an Axon Server. */
@NullMarked
package io.showroom.deploy.move;

import org.jspecify.annotations.NullMarked;
