package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Sums;
import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import java.time.YearMonth;

/** The retained-versus-new report, for tests of what must agree with it. */
public final class RetainedNewReports {

    private RetainedNewReports() {}

    /** The report over sums. */
    public static RetainedNewAnswer of(Sums sums, Asked asked, YearMonth month, By by) {
        return RetainedNewArithmetic.report(sums, asked, month, by);
    }
}
