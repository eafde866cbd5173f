package io.showroom.report.funnel.read;

import java.util.List;

/**
 * Several funnels, computed at one position in the log.
 *
 * @param reports in the order of the questions
 */
public record FunnelReports(List<FunnelReport> reports) {

    /** Copies the list. */
    public FunnelReports {
        reports = List.copyOf(reports);
    }
}
