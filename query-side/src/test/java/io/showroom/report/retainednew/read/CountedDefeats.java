package io.showroom.report.retainednew.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the defeats of a month by the retained-versus-new report, for reports that must agree with it. */
public final class CountedDefeats {

    private CountedDefeats() {}

    /** Returns the numbers by kind, retained and new together. */
    public static Map<String, Long> of(List<RecordedEvent> log, YearMonth month) {
        RetainedNewAnswer.BothColumns total = RetainedNewArithmetic.report(
                        Folded.over(log, new RetainedNewProjection()), ReportScope.EVERYTHING, month, null)
                .total();
        Map<String, Long> defeats = new TreeMap<>(total.retained().defeats());
        total.opened().defeats().forEach((kind, n) -> defeats.merge(kind, n, Long::sum));
        return defeats;
    }
}
