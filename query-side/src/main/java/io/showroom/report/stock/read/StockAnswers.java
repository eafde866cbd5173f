package io.showroom.report.stock.read;

import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Sums;
import io.showroom.report.read.ReportSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how many prospects were open, by grade. */
@Component
class StockAnswers {

    private static final StockProjection SUMS = new StockProjection();

    private final ReportSums sums;

    StockAnswers(ReportSums sums) {
        this.sums = sums;
    }

    @QueryHandler
    StockReport answer(StockQuestion question) {
        return sums.askKeptByConsultant(
                question.asked(), consultant -> List.of(SUMS), found -> report(found, question));
    }

    /** One sum up to the first day, then the changes from each day to the next. */
    static StockReport report(Sums sums, StockQuestion question) {
        Map<String, Long> grades = new TreeMap<>();
        List<StockReport.Day> days = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate day : question.days()) {
            sums.sum(
                            SUMS,
                            new Slice(
                                    question.asked().whereOwn(new Slice.Days("day", from, day)),
                                    List.of(Slice.Group.of("grade"))))
                    .forEach((grade, change) -> grades.merge(grade.getFirst().toString(), change[0], Long::sum));
            from = day.plusDays(1);
            Map<String, Long> standing = new TreeMap<>(grades);
            standing.values().removeIf(count -> count == 0);
            days.add(new StockReport.Day(
                    day, standing.values().stream().mapToLong(n -> n).sum(), standing));
        }
        return new StockReport(sums.position(), days);
    }
}
