package io.showroom.report.defeats.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.monthclose.read.MonthCloses;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions for the defeat analysis. */
@Component
class DefeatAnswers {

    private final ReadModels readModels;
    private final JdbcClient database;
    private final HandedOver handedOver;
    private final HighGrade high;
    private final MonthCloses closes;

    DefeatAnswers(
            ReadModels readModels, JdbcClient database, HandedOver handedOver, HighGrade high, MonthCloses closes) {
        this.readModels = readModels;
        this.closes = closes;
        this.database = database;
        this.handedOver = handedOver;
        this.high = high;
    }

    @QueryHandler
    DefeatReport answer(DefeatQuestion question) {
        return readModels.inOneSnapshot(() -> report(question));
    }

    private DefeatReport report(DefeatQuestion question) {
        LocalDate trend = DefeatArithmetic.firstOfTrend(question.to());
        Looked found = readModels.ask(
                question.asked().asKnownAt(),
                Wanted.of(question.asked().stores(), "defeat_row"),
                sums -> new Looked(sums.position(), table(question), tallies(question, trend)));
        return DefeatArithmetic.report(
                        found.position(), told(found.lines(), question), found.tallies(), question, high::isHigh)
                .with(closes.under(DefeatMonthCount.REPORT, question.asked(), question.wholeMonth(), found.position()));
    }

    private record Looked(long position, List<Defeat> lines, List<DefeatTally> tallies) {}

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
