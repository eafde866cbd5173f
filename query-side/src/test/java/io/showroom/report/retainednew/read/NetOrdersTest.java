package io.showroom.report.retainednew.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer.BothColumns;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetOrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void monthsAreAddedUpTheLastOneMayBeUnderWay() {
        NetOrders.Count orders = orders(ReportScope.EVERYTHING, "2026-10-01", "2026-11-23");
        assertThat(orders).isEqualTo(new NetOrders.Count(2 * 18, 2 * 15));
        assertThat(new NetOrders.Count(18, 15).cancelled()).isEqualTo(3);
    }

    @Test
    void daysThatAreNoWholeMonthsAreNotCompared() {
        assertThat(orders(ReportScope.EVERYTHING, "2026-11-02", "2026-11-23")).isNull();
        assertThat(orders(ReportScope.EVERYTHING, "2026-11-01", "2026-11-20")).isNull();
        assertThat(orders(ReportScope.EVERYTHING, "2026-01-01", "2026-11-23")).isNull();
        assertThat(orders(new ReportScope(null, null, Instant.EPOCH), "2026-10-01", "2026-10-31"))
                .isNull();
    }

    private static NetOrders.Count orders(ReportScope scope, String from, String to) {
        return NetOrders.of(scope, LocalDate.parse(from), LocalDate.parse(to), TODAY, month -> month());
    }

    private static RetainedNewAnswer month() {
        return new RetainedNewAnswer(
                1, "2026-11", null, new BothColumns(side(9, 11), side(6, 7), null), java.util.List.of());
    }

    private static ColumnFigures side(long net, long gross) {
        return new ColumnFigures(100, 0, net, gross, Map.of(), 0, null, 0, 0);
    }
}
