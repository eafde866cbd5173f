package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Measures;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;

/** Gives access to the retained-versus-new report, for tests of what must agree with it. */
public final class RetainedNewReports {

    private RetainedNewReports() {}

    /** Returns the report computed from sums. */
    public static RetainedNewAnswer of(Measures measures, ReportScope scope, YearMonth month, Breakdown by) {
        return RetainedNewArithmetic.report(measures, scope, month, by);
    }
}
