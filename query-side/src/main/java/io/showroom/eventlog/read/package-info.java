/**
 * The event log as the side that answers needs it: whole streams, up to a position or an instant; and how it is
 * followed.
 */
package io.showroom.eventlog.read;
