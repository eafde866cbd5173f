/**
 * The event log as the side that answers needs it: whole streams, up to a position or an instant; and how it is
 * followed.
 */
@NullMarked
package io.showroom.eventlog.read;

import org.jspecify.annotations.NullMarked;
