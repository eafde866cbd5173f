package io.showroom.report.contactsheet.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.report.retainednew.read.RetainedNewQuestion;
import io.showroom.report.retainednew.read.RetainedNewReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks that the feet of the contact status sheets agree with the retained-versus-new report by consultant. */
@Component
public class SheetAgreement {

    private final SheetSource source;
    private final RetainedNewReport retainedNew;

    SheetAgreement(SheetSource source, RetainedNewReport retainedNew) {
        this.source = source;
        this.retainedNew = retainedNew;
    }

    /**
     * Returns, by consultant with a sheet in the month, whether base, orders and open at the end agree with the report,
     * for retained and for new. A consultant of the report without a sheet is included, as false, if the figures
     * differ.
     */
    public SortedMap<String, Boolean> of(ReportScope scope, YearMonth month) {
        Map<String, List<SheetRow>> sheets =
                source.find(scope, month).rows().stream().collect(Collectors.groupingBy(SheetRow::consultant));
        RetainedNewAnswer report = retainedNew.answer(new RetainedNewQuestion(scope, month, Breakdown.CONSULTANT));
        SortedMap<String, Boolean> agreement = new TreeMap<>();
        sheets.keySet().forEach(consultant -> agreement.put(consultant, false));
        for (RetainedNewAnswer.Group group : report.groups()) {
            List<SheetRow> rows = sheets.getOrDefault(group.key(), List.of());
            SheetFoot foot = SheetFoot.of(rows, 0);
            boolean same = same(foot.retained(), group.retained()) && same(foot.opened(), group.opened());
            if (!rows.isEmpty() || !same) {
                agreement.put(group.key(), same);
            }
        }
        return agreement;
    }

    private static boolean same(ColumnFigures sheet, ColumnFigures report) {
        return sheet.base() == report.base()
                && sheet.orders() == report.orders()
                && sheet.openAtEnd() == report.openAtEnd();
    }
}
