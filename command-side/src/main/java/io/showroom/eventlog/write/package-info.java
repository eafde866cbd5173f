/** The event log as the side that decides needs it: appending, and streaming in a safe order. */
@NullMarked
package io.showroom.eventlog.write;

import org.jspecify.annotations.NullMarked;
