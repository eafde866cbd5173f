package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.Ratio;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.screen.read.ViewFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sums at the foot of the sheet. Its two columns are those of the retained-versus-new report by consultant.
 *
 * @param retained open at the month's first instant
 * @param opened opened within the month
 * @param ratio orders of the retained per order of the new; null if there is no order of the new
 * @param startGrades number of retained by grade at the month's first instant
 * @param newGrades number of new by the grade at the opening, or the first one given in the month while open
 * @param endGrades number open at the month's end by grade
 * @param newSources number of new by source
 * @param openBefore number open at the end of the month before: always equal to the retained base
 * @param openAtEnd number open at the month's end, or now: retained + new + moved in − moved out − orders − defeats
 */
record SheetFoot(
        ColumnFigures retained,
        @JsonProperty("new") ColumnFigures opened,
        @Nullable Double ratio,
        Map<String, Long> startGrades,
        Map<String, Long> newGrades,
        Map<String, Long> endGrades,
        Map<String, Long> newSources,
        long openBefore,
        long openAtEnd) {

    static SheetFoot of(Collection<SheetRow> rows, long openBefore) {
        List<SheetRow> bases = rows.stream()
                .filter(row -> row.counts().get(SheetCount.BASE) > 0)
                .toList();
        List<SheetRow> fresh = of(bases, Block.NEW);
        List<SheetRow> open = rows.stream().filter(row -> row.openAtEnd() > 0).toList();
        ColumnFigures retained = side(of(rows, Block.RETAINED));
        ColumnFigures opened = side(of(rows, Block.NEW));
        return new SheetFoot(
                retained,
                opened,
                Ratio.of(retained.orders(), opened.orders()),
                counted(of(bases, Block.RETAINED), SheetRow::startGrade),
                counted(fresh, SheetRow::startGrade),
                counted(open, SheetRow::endGrade),
                counted(fresh, SheetRow::source),
                openBefore,
                retained.openAtEnd() + opened.openAtEnd());
    }

    private static List<SheetRow> of(Collection<SheetRow> rows, Block block) {
        return rows.stream().filter(row -> row.block() == block).toList();
    }

    private static Map<String, Long> counted(List<SheetRow> rows, Function<SheetRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static ColumnFigures side(List<SheetRow> rows) {
        Map<String, Long> defeats = new LinkedHashMap<>();
        SheetCount.DEFEATS.forEach(kind -> defeats.put(kind.name(), sum(rows, kind)));
        long base = sum(rows, SheetCount.BASE);
        long orders = sum(rows, SheetCount.ORDERS);
        return new ColumnFigures(
                base,
                sum(rows, SheetCount.REOPENED),
                orders,
                sum(rows, SheetCount.GROSS_ORDERS),
                defeats,
                rows.stream().mapToLong(SheetRow::openAtEnd).sum(),
                Ratio.of(orders, base),
                sum(rows, SheetCount.MOVED_IN),
                sum(rows, SheetCount.MOVED_OUT));
    }

    private static long sum(List<SheetRow> rows, SheetCount count) {
        return rows.stream().mapToLong(row -> row.counts().get(count)).sum();
    }

    /** Returns the sum of a column's defeats of all kinds. */
    static long defeats(ColumnFigures side) {
        return side.defeats().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The counts of one grade.
     *
     * @param grade the grade; "none" for the ungraded
     * @param start retained with it at the month's first instant
     * @param opened new with it
     * @param end open with it at the month's end, or now
     */
    record OfGrade(String grade, long start, long opened, long end) {}

    /** Returns the counts by grade, hottest first, "none" last. */
    List<OfGrade> grades(String store, ViewFormat format) {
        Map<String, OfGrade> grades = new TreeMap<>();
        Stream.of(startGrades, newGrades, endGrades)
                .flatMap(counts -> counts.keySet().stream())
                .forEach(grade -> grades.put(
                        grade,
                        new OfGrade(
                                grade,
                                startGrades.getOrDefault(grade, 0L),
                                newGrades.getOrDefault(grade, 0L),
                                endGrades.getOrDefault(grade, 0L))));
        OfGrade ungraded = grades.remove(Dimension.NONE);
        return Stream.concat(format.hottestFirst(store, grades).values().stream(), Stream.ofNullable(ungraded))
                .toList();
    }
}
