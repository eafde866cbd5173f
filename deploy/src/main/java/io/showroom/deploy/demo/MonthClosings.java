package io.showroom.deploy.demo;

import io.showroom.monthclose.write.CloseMonth;
import io.showroom.report.monthclose.read.MonthCounts;
import io.showroom.report.monthclose.read.SealedFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Generates the month closes: managers close a month on the second working day of the next one; later entries about it
 * show as corrections. In the store that needs no confirmation of defeats the last month is still open.
 */
@Component
final class MonthClosings {

    private static final int WORKING_DAYS = 2;

    private final MonthCounts counts;
    private final ReadModelFollower readers;

    MonthClosings(MonthCounts counts, ReadModelFollower readers) {
        this.counts = counts;
        this.readers = readers;
    }

    /** Returns the closes of a store's months from the first day of the scenario on; their figures are placeholders. */
    static List<ScenarioCommand> tell(DemoStore shop, LocalDate first, LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(shop.confirmsDefeats() ? 1 : 2);
        List<ScenarioCommand> told = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first); !month.isAfter(last); month = month.plusMonths(1)) {
            Instant at = DemoDays.at(workingDay(month.plusMonths(1)), 18, 40);
            told.add(new ScenarioCommand(
                    at, at, shop.manager(), new CloseMonth(shop.key(), month, 0L, "0".repeat(64), "{}")));
        }
        return told;
    }

    private static LocalDate workingDay(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !Seasonality.isClosed(day))
                .skip(WORKING_DAYS - 1L)
                .findFirst()
                .orElseGet(month::atEndOfMonth);
    }

    /** Returns the close with the figures that the scenario has led to. */
    CloseMonth filled(CloseMonth close) {
        readers.catchUp();
        SealedFigures figures = counts.now(close.store(), close.month());
        return new CloseMonth(close.store(), close.month(), figures.position(), figures.digest(), figures.text());
    }
}
