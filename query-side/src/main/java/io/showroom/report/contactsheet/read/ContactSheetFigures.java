package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the contact status sheet and the prospects behind them:
 * {@code figure=contact-sheet/<RETAINED|NEW>/<count>} for the sums of a block,
 * {@code contact-sheet/<start|new|end>/<grade>} for the counts by grade. {@code key} is the consultant.
 */
class ContactSheetFigures implements ReportFigures {

    @Override
    public String report() {
        return ContactSheetReport.KEY;
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() != 2 || request.parameters().getFirst("month") == null) {
            throw unknown();
        }
        LocalDate month = month(request);
        ReportScope scope = scope(request);
        Predicate<SheetRow> counted = counted(path.get(0), path.get(1));
        return timeline -> SheetFold.rows(timeline).stream()
                .anyMatch(row -> row.covers(month)
                        && (scope.stores() == null || scope.stores().contains(row.store()))
                        && (scope.consultant() == null || scope.consultant().equals(row.consultant()))
                        && counted.test(row));
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        DrillDownByConditions rows = new DrillDownByConditions()
                .also("month <= :month AND lasts_until >= :month", "month", month(request))
                .scope(scope(request));
        String what = path.get(1);
        switch (path.get(0)) {
            case "start" -> rows.also("block = 'RETAINED' AND base > 0 AND start_grade = :grade", "grade", what);
            case "new" -> rows.also("block = 'NEW' AND base > 0 AND start_grade = :grade", "grade", what);
            case "end" -> rows.also(SheetCount.OPEN_AT_END + " > 0 AND end_grade = :grade", "grade", what);
            default -> rows.also("block = :block", "block", path.get(0)).also(column(what) + " > 0");
        }
        return rows.in(ContactSheetRows.TABLE.name());
    }

    /** Returns the request's scope, for the consultant in {@code key} if it is given. */
    private static ReportScope scope(ReportRequest request) {
        return request.key() == null ? request.scope() : request.scope(request.key());
    }

    private static LocalDate month(ReportRequest request) {
        return request.month(LocalDate.EPOCH).atDay(1);
    }

    private static String column(String what) {
        return what.equals("OPEN")
                ? SheetCount.OPEN_AT_END
                : counts(what).stream().map(SheetCount::column).collect(Collectors.joining(" + "));
    }

    private static Predicate<SheetRow> counted(String of, String what) {
        return switch (of) {
            case "start" ->
                row -> isBase(row, Block.RETAINED) && row.startGrade().equals(what);
            case "new" -> row -> isBase(row, Block.NEW) && row.startGrade().equals(what);
            case "end" -> row -> row.openAtEnd() > 0 && row.endGrade().equals(what);
            default -> ofBlock(named(Block.values(), of), what);
        };
    }

    private static boolean isBase(SheetRow row, Block block) {
        return row.block() == block && row.counts().get(SheetCount.BASE) > 0;
    }

    private static Predicate<SheetRow> ofBlock(Block block, String what) {
        List<SheetCount> counts = what.equals("OPEN") ? List.of() : counts(what);
        return row -> row.block() == block
                && (counts.isEmpty()
                        ? row.openAtEnd() > 0
                        : counts.stream().anyMatch(count -> row.counts().get(count) > 0));
    }

    private static List<SheetCount> counts(String what) {
        return what.equals("DEFEATS") ? SheetCount.DEFEATS : List.of(named(SheetCount.values(), what));
    }

    private static <E extends Enum<E>> E named(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(ContactSheetFigures::unknown);
    }

    private static QueryRejection unknown() {
        return QueryRejection.malformed("figure", "unknownFigure");
    }
}
