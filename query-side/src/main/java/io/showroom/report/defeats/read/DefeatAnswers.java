package io.showroom.report.defeats.read;

import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.monthclose.read.MonthCloses;
import io.showroom.report.read.OwnLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions for the defeat analysis. */
@Component
class DefeatAnswers {

    private final OwnLines lines;
    private final JdbcClient database;
    private final HandedOver handedOver;
    private final HighGrade high;
    private final MonthCloses closes;

    DefeatAnswers(OwnLines lines, JdbcClient database, HandedOver handedOver, HighGrade high, MonthCloses closes) {
        this.closes = closes;
        this.lines = lines;
        this.database = database;
        this.handedOver = handedOver;
        this.high = high;
    }

    @QueryHandler
    DefeatReport answer(DefeatQuestion question) {
        LocalDate trend = DefeatArithmetic.firstOfTrend(question.to());
        Predicate<Defeat> asked = DefeatArithmetic.asked(question.asked());
        Predicate<Defeat> inTrend = DefeatArithmetic.within(trend, question.to());
        Predicate<Defeat> inSpan = DefeatArithmetic.within(question.from(), question.to());
        List<DefeatTally> tallies = new ArrayList<>();
        OwnLines.Found<Defeat> found = lines.find(
                question.asked().asKnownAt(),
                () -> {
                    tallies.addAll(tallies(question, trend));
                    return table(question);
                },
                timeline -> {
                    List<Defeat> defeats =
                            DefeatFold.of(timeline).stream().filter(asked).toList();
                    defeats.stream()
                            .filter(Defeat::counts)
                            .filter(inTrend)
                            .map(DefeatTally::of)
                            .forEach(tallies::add);
                    return defeats.stream().filter(inSpan).toList();
                });
        return DefeatArithmetic.report(found.position(), told(found.lines(), question), tallies, question, high::isHigh)
                .with(closes.under(DefeatMonthCount.REPORT, question.asked(), question.wholeMonth(), found.position()));
    }

    private List<Defeat> told(List<Defeat> defeats, DefeatQuestion question) {
        Set<String> gone = handedOver.among(
                defeats.stream().map(Defeat::prospectId).distinct().toList(), question.reader());
        return defeats.stream()
                .map(defeat -> gone.contains(defeat.prospectId()) ? defeat.unnamed() : defeat)
                .map(defeat -> question.phones() ? defeat : defeat.withPhone(Masking.phone(defeat.callBackPhone())))
                .toList();
    }

    private List<Defeat> table(DefeatQuestion question) {
        return database.sql("""
                        SELECT prospect_id, sequence, store, zone, day, at, consultant, name, model, grade,
                               days_since_first, contacts, kind, reason, competitor_brand, competitor_model,
                               rival_dealer, price_difference, account, call_back_phone, counter_measure, state,
                               decided_at, decided_by, comment,
                               false AS handed_over
                        FROM defeat_row
                        WHERE day BETWEEN :from AND :to
                          AND (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
                          AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
                        """)
                .param("from", question.from())
                .param("to", question.to())
                .param("stores", stores(question))
                .param("consultant", question.asked().consultant())
                .query(Defeat.class)
                .list();
    }

    private List<DefeatTally> tallies(DefeatQuestion question, LocalDate trend) {
        return database.sql("""
                        SELECT date_trunc('month', day)::date AS day, kind, count(*) AS defeats
                        FROM defeat_row
                        WHERE day BETWEEN :from AND :to AND state = :counts
                          AND (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
                          AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
                        GROUP BY 1, 2
                        """)
                .param("from", trend)
                .param("to", question.to())
                .param("counts", Defeat.CONFIRMED)
                .param("stores", stores(question))
                .param("consultant", question.asked().consultant())
                .query(DefeatTally.class)
                .list();
    }

    private static String @Nullable [] stores(DefeatQuestion question) {
        List<String> stores = question.asked().stores();
        return stores == null ? null : stores.toArray(String[]::new);
    }
}
