/** Moves an installation's events from its own log to an Axon Server. */
package io.showroom.deploy.move;
