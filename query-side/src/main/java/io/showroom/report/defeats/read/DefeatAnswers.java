package io.showroom.report.defeats.read;

import io.showroom.prospect.read.HandedOver;
import io.showroom.report.read.OwnLines;
import java.time.LocalDate;
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

    DefeatAnswers(OwnLines lines, JdbcClient database, HandedOver handedOver, HighGrade high) {
        this.lines = lines;
        this.database = database;
        this.handedOver = handedOver;
        this.high = high;
    }

    @QueryHandler
    DefeatReport answer(DefeatQuestion question) {
        LocalDate trend = DefeatArithmetic.firstOfTrend(question.to());
        LocalDate from = trend.isBefore(question.from()) ? trend : question.from();
        Predicate<Defeat> wanted =
                DefeatArithmetic.asked(question.asked()).and(DefeatArithmetic.within(from, question.to()));
        OwnLines.Found<Defeat> found = lines.find(
                question.asked().asKnownAt(),
                () -> table(question, from),
                timeline -> DefeatFold.of(timeline).stream().filter(wanted).toList());
        return DefeatArithmetic.report(
                found.position(), told(found.lines(), question.reader()), question, high::isHigh);
    }

    private List<Defeat> told(List<Defeat> defeats, @Nullable String reader) {
        Set<String> gone = handedOver.among(
                defeats.stream().map(Defeat::prospectId).distinct().toList(), reader);
        return defeats.stream()
                .map(defeat -> gone.contains(defeat.prospectId()) ? defeat.unnamed() : defeat)
                .toList();
    }

    private List<Defeat> table(DefeatQuestion question, LocalDate from) {
        List<String> stores = question.asked().stores();
        return database.sql("""
                        SELECT prospect_id, sequence, store, zone, day, at, consultant, name, model, grade,
                               days_since_first, contacts, kind, reason, competitor_brand, competitor_model,
                               rival_dealer, price_difference, account, state, decided_at, decided_by, comment,
                               false AS handed_over
                        FROM defeat_row
                        WHERE day BETWEEN :from AND :to
                          AND (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
                          AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
                        """)
                .param("from", from)
                .param("to", question.to())
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", question.asked().consultant())
                .query(Defeat.class)
                .list();
    }
}
