package io.showroom.eventlog.read;

/**
 * A prospect with events in a part of the log.
 *
 * @param prospectId which
 * @param known whether any of these events is within the bound asked about
 * @param later whether any of them lies behind it
 */
public record ChangedProspect(String prospectId, boolean known, boolean later) {}
