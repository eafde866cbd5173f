package io.showroom.report.sources.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the sources of one March, by first touch and by last. */
@ExtendWith(Told.class)
class SourcesToldTest {

    private static final Actor MANAGER = ToldStore.manager(Channels.class);
    private static final String MARCH = "from=2027-03-01&to=2027-03-31";

    private QuerySide side;

    /** Five customers, two of whom came back through another channel. */
    public static final class Channels implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("so1");
            // A lead through a campaign, then a walk-in, order and delivery.
            store.customer("both")
                    .visit("2027-03-01T10:00", "ONLINE", "so1", "autohome", "spring", "X1")
                    .capture("2027-03-02T10:00", "so1", "X1")
                    .grade("2027-03-02T10:01", "H")
                    .visit("2027-03-05T10:00", "WALK_IN", "so1", "walk-in", null, null)
                    .testDrive("2027-03-05T10:30")
                    .order("2027-03-11T10:00", "X1")
                    .deliver("2027-03-31T23:59:59");
            // The same source without the campaign: ordered after four days.
            store.customer("plain")
                    .visit("2027-03-03T10:00", "PHONE", "so1", "autohome", null, null)
                    .capture("2027-03-03T10:05", "so1", null)
                    .grade("2027-03-03T10:06", "A")
                    .order("2027-03-07T10:00", null);
            // A walk-in who was lost; one who was never captured; one without a source.
            store.customer("lost")
                    .visit("2027-03-04T10:00", "so1")
                    .capture("2027-03-04T10:05", "so1", null)
                    .grade("2027-03-04T10:06", "C")
                    .defeat("2027-03-20T10:00", "LOST");
            store.customer("nameless").visit("2027-03-06T10:00", "so1");
            store.customer("unknown")
                    .visit("2027-03-08T10:00", "WALK_IN", "so1", null, null, null)
                    .visit("2027-03-09T10:00", "WALK_IN", "so1", "referral", null, null)
                    .capture("2027-03-09T10:05", "so1", null);
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0} of {1} {2}")
    @CsvSource({
        "first, autohome, spring, 1, 0, 1, 1, 1, 1, 1, 0",
        "first, autohome, , 0, 1, 0, 1, 0, 1, 0, 0",
        "first, walk-in, , 2, 0, 0, 1, 0, 0, 0, 1",
        "first, none, , 2, 0, 0, 1, 0, 0, 0, 0",
        "last, autohome, spring, 0, 0, 1, 1, 0, 0, 0, 0",
        "last, autohome, , 0, 1, 0, 1, 0, 1, 0, 0",
        "last, walk-in, , 3, 0, 0, 1, 1, 1, 1, 1",
        "last, none, , 1, 0, 0, 0, 0, 0, 0, 0",
        "last, referral, , 1, 0, 0, 1, 0, 0, 0, 0"
    })
    void aRow(
            String touch,
            String source,
            @Nullable String campaign,
            long visits,
            long calls,
            long leads,
            long captured,
            long drives,
            long orders,
            long deliveries,
            long defeats) {
        JsonNode row = row(touch, source, campaign);
        assertThat(List.of("visits", "calls", "leads", "captured", "testDrives", "orders", "deliveries", "defeats"))
                .extracting(figure -> row.path(figure).longValue())
                .containsExactly(visits, calls, leads, captured, drives, orders, deliveries, defeats);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "autohome, spring, closingRate, 1",
        "autohome, spring, medianDaysToOrder, 10",
        "autohome, , medianDaysToOrder, 4",
        "walk-in, , closingRate, 0",
        "walk-in, , share, 0.2857142857142857",
        "none, , share, 0.2857142857142857",
        "autohome, spring, share, 0.2857142857142857",
        "autohome, , share, 0.14285714285714285"
    })
    void aRate(String source, @Nullable String campaign, String rate, double expected) {
        assertThat(row("first", source, campaign).path(rate).doubleValue()).isEqualTo(expected);
    }

    @Test
    void nothingToDivideByGivesNoRate() {
        assertThat(row("last", "none", null).path("closingRate").isNull()).isTrue();
        assertThat(row("first", "walk-in", null).path("medianDaysToOrder").isNull())
                .isTrue();
    }

    @Test
    void firstGradesAreCountedByGrade() {
        assertThat(row("first", "autohome", "spring").path("gradeMix").toString())
                .isEqualTo("{\"H\":1}");
        assertThat(row("first", "none", null).path("gradeMix").toString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "last"})
    void sharesAddUpToOneAndTouchesToTheSame(String touch) {
        List<JsonNode> rows = rows(touch);
        assertThat(rows.stream()
                        .mapToDouble(row -> row.path("share").doubleValue())
                        .sum())
                .isCloseTo(1, offset(1e-9));
        assertThat(rows.stream()
                        .mapToLong(row -> row.path("visits").longValue())
                        .sum())
                .isEqualTo(5);
        assertThat(rows.stream()
                        .mapToLong(row -> row.path("captured").longValue())
                        .sum())
                .isEqualTo(4);
        assertThat(rows.stream()
                        .mapToLong(row -> row.path("orders").longValue())
                        .sum())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} has {1} behind it")
    @CsvSource({
        "sources/captured&key=autohome&campaign=spring, 1",
        "sources/captured&key=autohome, 1",
        "sources/orders&key=walk-in, 0",
        "sources/orders&key=walk-in&touch=last, 1",
        "sources/visits&key=none, 1",
        "sources/defeats&key=walk-in, 1",
        "sources/leads, 1"
    })
    void theListBehindAFigure(String figure, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?" + MARCH + "&figure=" + figure)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @Test
    void asKnownBeforeTheOrderWasRecordedThereIsNone() {
        JsonNode then = side.json(MANAGER, "/api/reports/sources?" + MARCH + "&asKnownAt=2027-03-11T09:59:59%2B08:00");
        assertThat(lines(then, "rows").stream()
                        .mapToLong(row -> row.path("orders").longValue())
                        .sum())
                .isEqualTo(1);
    }

    private JsonNode row(String touch, String source, @Nullable String campaign) {
        return rows(touch).stream()
                .filter(row -> row.path("source").stringValue().equals(source)
                        && (campaign == null
                                ? row.path("campaign").isNull()
                                : row.path("campaign").isString()
                                        && row.path("campaign").stringValue().equals(campaign)))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rows(String touch) {
        return lines(side.json(MANAGER, "/api/reports/sources?" + MARCH + "&touch=" + touch), "rows");
    }
}
