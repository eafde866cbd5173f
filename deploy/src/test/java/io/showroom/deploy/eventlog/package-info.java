/** The event log inside the whole application. */
@NullMarked
package io.showroom.deploy.eventlog;

import org.jspecify.annotations.NullMarked;
