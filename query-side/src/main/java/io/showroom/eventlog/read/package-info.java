/**
 * The event log for the query side: whole streams, up to a position or an instant; and the processors that follow it.
 */
package io.showroom.eventlog.read;
