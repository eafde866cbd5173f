package io.showroom.report.daily.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Test of the prospects behind a check of a day: as many as the check counts, now and as known then. */
@ExtendWith(Asked.class)
class DailyChecksAskedTest {

    private static final LocalDate FROM = LocalDate.parse("2026-01-05");
    private static final LocalDate TO = LocalDate.parse("2026-05-30");

    @Test
    void theListHasTheProspectsThatDifferAsKnownThen(QuerySide side) {
        int differing = 0;
        int otherwise = 0;
        for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(11)) {
            String then = "&asKnownAt=" + halfway();
            for (JsonNode check : checks(side, day, then)) {
                String code = check.path("check").stringValue();
                int known = check.path("differing").intValue();
                assertThat(listed(side, code, day, then))
                        .as("%s on %s", code, day)
                        .isEqualTo(known);
                int now = listed(side, code, day, "");
                differing += known;
                otherwise += known == now ? 0 : 1;
            }
        }
        assertThat(differing).isPositive();
        assertThat(otherwise).as("checks that told something else then").isPositive();
    }

    private static Instant halfway() {
        RecordedEvent middle = Asked.LOG.get(Asked.LOG.size() * 2 / 3);
        return middle.recordedAt();
    }

    private static Iterable<JsonNode> checks(QuerySide side, LocalDate day, String then) {
        return lines(side.json(Group.GROUP_MANAGER, "/api/reports/daily?day=" + day + then), "checks");
    }

    private static int listed(QuerySide side, String check, LocalDate day, String then) {
        return side.json(
                        Group.GROUP_MANAGER,
                        "/api/prospects?size=1&figure=daily/" + check + "&from=" + day + "&to=" + day + then)
                .path("total")
                .intValue();
    }
}
