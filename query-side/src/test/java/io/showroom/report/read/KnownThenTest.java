package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Test of reports as known at a past moment: they equal, character by character, those of an installation that has only
 * the events up to that moment, for every breakdown, for all and for one consultant.
 */
@ExtendWith({Asked.class, Told.class})
class KnownThenTest {

    private static final Instant THEN = Told.then();

    private QuerySide now;
    private QuerySide then;

    @BeforeEach
    void serve(QuerySide asked, Told.Side told) {
        now = asked;
        then = told.side();
    }

    /**
     * Each report over days in the middle of the log, with each of its breakdowns, of both stores and of one
     * consultant.
     */
    static Stream<String> addresses() {
        return DeclaredReports.at(THEN).stream().flatMap(report -> addresses(report).stream());
    }

    /** Each report once, without breakdown. */
    static Stream<String> uncut() {
        return DeclaredReports.at(THEN).stream().map(report -> addresses(report).getFirst());
    }

    private static List<String> addresses(Report<?, ?> report) {
        List<String> cuts = new ArrayList<>(List.of(""));
        report.filters().breakdowns().forEach(by -> cuts.add("&by=" + by.code()));
        if (report.filters().taken().contains("touch")) {
            cuts.add("&touch=last");
        }
        if (report.filters().taken().contains("reading")) {
            cuts.add("&reading=cohort");
        }
        if (report.filters().byConsultant()) {
            cuts.add("&consultant=c2");
        }
        return cuts.stream()
                .map(cut -> "/api/reports/" + report.key() + "?store=S1&store=S2&" + days(report) + cut)
                .toList();
    }

    private static String days(Report<?, ?> report) {
        return switch (report.filters().days()) {
            case MONTH, NAMED_MONTH -> "month=2026-04";
            case SPAN, ANY -> "from=2026-03-20&to=2026-05-10";
            case DAY, LAST -> "day=2026-04-20";
        };
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theAnswerOfAPastMomentEqualsTheOneOfThatTime(String address) {
        assertThat(answer(now, address + "&asKnownAt=" + THEN)).isEqualTo(answer(then, address));
    }

    @ParameterizedTest
    @MethodSource("uncut")
    void theAnswerAsKnownNowEqualsTheOneWithoutAMoment(String address) {
        assertThat(answer(now, address + "&asKnownAt=" + Asked.CLOCK.instant())).isEqualTo(answer(now, address));
    }

    @ParameterizedTest
    @MethodSource("uncut")
    void theFileOfAPastMomentEqualsTheOneOfThatTime(String address) {
        assertThat(now.get(Group.GROUP_MANAGER, address + "&format=csv&asKnownAt=" + THEN)
                        .body())
                .isEqualTo(
                        then.get(Group.GROUP_MANAGER, address + "&format=csv").body())
                .contains("\r\n");
    }

    /** Returns the answer without the position, which differs as the logs have different lengths. */
    private static JsonNode answer(QuerySide side, String address) {
        JsonNode answer = side.json(Group.GROUP_MANAGER, address);
        if (answer instanceof ObjectNode fields) {
            fields.remove("position");
        }
        return answer;
    }

    @Test
    void everyReportIsTestedAndMostDifferFromThePastMoment() {
        assertThat(uncut().filter(address -> !answer(then, address).equals(answer(now, address))))
                .hasSizeGreaterThan(10);
        assertThat(addresses().map(address -> address.replaceAll("[?].*", "")).distinct())
                .hasSameSizeAs(DeclaredReports.at(THEN))
                .hasSizeGreaterThan(10);
    }
}
