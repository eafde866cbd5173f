package io.showroom.eventlog.read;

/**
 * A prospect with events in a range of the log.
 *
 * @param prospectId the prospect
 * @param known whether any of these events is within the bound
 * @param later whether any of them is after the bound
 */
public record ChangedProspect(String prospectId, boolean known, boolean later) {}
