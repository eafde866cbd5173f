package io.showroom.report.owners.read;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Test of the owner base of a small store: who is held, planned contacts, and referrals. */
@ExtendWith(Told.class)
class OwnersToldTest {

    private static final String STORE = ToldStore.keyOf(Base.class);
    private static final Actor MANAGER = ToldStore.manager(Base.class);

    private QuerySide side;

    /** Two who bought here, one who drives this brand, one who drives another, one open prospect and one defeated. */
    public static final class Base implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("ow1").consultant("ow2");
            // Bought in February; a care call kept in March, one in April missed; two workshop visits in March.
            Stream first = store.customer("first")
                    .visit("2027-02-01T10:00", "ow1")
                    .capture("2027-02-01T10:10", "ow1", "X1")
                    .order("2027-02-05T10:00", "X1")
                    .deliver("2027-02-20T10:00");
            agreed(first, "2027-02-20T10:01", "2027-03-03");
            cared(first, "2027-03-03T10:00", LocalDate.of(2027, 3, 3));
            agreed(first, "2027-03-03T10:01", "2027-04-05");
            bought(first, "2027-03-10T10:00", "SERVICE", null);
            bought(first, "2027-03-20T10:00", "SERVICE", null);
            // Bought in the last second of March; reassigned in April; bought an additional car.
            Stream second = store.customer("second")
                    .visit("2027-03-01T10:00", "ow1")
                    .capture("2027-03-01T10:10", "ow1", "X2")
                    .order("2027-03-05T10:00", "X2")
                    .deliver("2027-03-31T23:59:59");
            second.reassign("2027-04-02T10:00", "ow2");
            bought(second, "2027-04-03T10:00", "VEHICLE", "ADDITIONAL");
            // Drives this brand, bought elsewhere, frozen; another drives another brand and was lost.
            drives(store.customer("other-sold").visit("2027-03-02T10:00", "ow2"), "2027-03-02T10:10", "X1 2019", "ow2")
                    .defeat("2027-03-12T10:00", "FROZEN");
            drives(store.customer("other-brand").visit("2027-03-03T10:00", null), "2027-03-03T10:10", "Lada Niva", null)
                    .defeat("2027-04-01T00:00", "LOST");
            // Besides the owners: an open prospect with a car, and a defeated one.
            drives(store.customer("prospect").visit("2027-03-04T10:00", "ow1"), "2027-03-04T10:10", "Lada Niva", "ow1");
            drives(store.customer("defeated").visit("2027-03-05T10:00", "ow1"), "2027-03-05T10:10", "Lada Niva", "ow1")
                    .defeat("2027-03-15T10:00", "DEFEATED");
            // Referred by the first owner in March, ordered in April.
            Stream friend =
                    store.customer("friend").visit("2027-03-25T10:00", "ow2").capture("2027-03-25T10:10", "ow2", "X1");
            friend.add(new ReferralRecorded(
                            friend.id(),
                            store.key(),
                            friend.time("2027-03-25T10:11"),
                            ToldStore.idOf(Base.class, "first")))
                    .order("2027-04-08T10:00", "X1");
        }

        private static Stream drives(Stream customer, String when, String car, @Nullable String consultant) {
            return customer.add(new ContactCaptured(
                    customer.id(),
                    STORE,
                    customer.time(when),
                    Stream.ZONE.getId(),
                    consultant,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    car,
                    null,
                    null,
                    List.of("name", "currentCar"),
                    null));
        }

        private static void agreed(Stream customer, String when, String dueOn) {
            customer.add(new FollowUpScheduled(
                    customer.id(), STORE, customer.time(when), LocalDate.parse(dueOn), "owner-care", "CALL", null));
        }

        private static void cared(Stream customer, String when, LocalDate dueOn) {
            customer.add(new FollowUpCompleted(
                    customer.id(), STORE, customer.time(when), "CALL", dueOn, "owner-care", "ow1", null));
        }

        private static void bought(Stream customer, String when, String kind, @Nullable String purchase) {
            customer.add(new TransactionRecorded(
                    customer.id(),
                    STORE,
                    customer.time(when),
                    kind,
                    BigDecimal.TEN,
                    "CNY",
                    null,
                    null,
                    purchase,
                    null,
                    null));
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "2027-01, held, 0",
        "2027-02, held, 1",
        "2027-02, new, 1",
        "2027-02, ownSold, 1",
        "2027-03, held, 3",
        "2027-03, ownSold, 2",
        "2027-03, otherSold, 1",
        "2027-03, otherBrand, 0",
        "2027-03, new, 2",
        "2027-03, workshopOwners, 1",
        "2027-03, workshopVisits, 2",
        "2027-03, due, 1",
        "2027-03, done, 1",
        "2027-03, contacts, 1",
        "2027-03, referrals, 1",
        "2027-03, referralsClosed, 0",
        "2027-03, prospects, 2",
        "2027-03, defeated, 1",
        "2027-04, held, 4",
        "2027-04, otherBrand, 1",
        "2027-04, new, 1",
        "2027-04, due, 1",
        "2027-04, done, 0",
        "2027-04, referrals, 0",
        "2027-04, referralsClosed, 1",
        "2027-04, additionals, 1",
        "2027-04, replacements, 0",
        "2027-04, prospects, 1"
    })
    void aMonth(String month, String figure, long expected) {
        assertThat(ask("month=" + month).path("total").path(figure).longValue()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2} held")
    @CsvSource({"2027-03, ow1, 2", "2027-03, ow2, 1", "2027-04, ow1, 1", "2027-04, ow2, 2", "2027-04, none, 1"})
    void anOwnerIsWhoseTheyAreAtTheMonthsEnd(String month, String consultant, long held) {
        assertThat(lines(ask("month=" + month), "groups"))
                .filteredOn(group -> group.path("key").stringValue().equals(consultant))
                .singleElement()
                .satisfies(group -> assertThat(group.path("held").longValue()).isEqualTo(held));
        assertThat(ask("month=" + month + "&consultant=" + consultant)
                        .at("/total/held")
                        .longValue())
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02", "2027-03", "2027-04"})
    void groupsAndKindsAddUpAndEveryOwnerHasALine(String month) {
        JsonNode answer = ask("month=" + month);
        long held = answer.at("/total/held").longValue();
        assertThat(lines(answer, "rows")).hasSize((int) held);
        assertThat(lines(answer, "groups").stream()
                        .mapToLong(group -> group.path("held").longValue())
                        .sum())
                .isEqualTo(held);
        assertThat(answer.path("kinds")
                        .valueStream()
                        .mapToLong(JsonNode::longValue)
                        .sum())
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OWN_SOLD, 2", "OTHER_SOLD, 1", "OTHER_BRAND, 1"})
    void theKindFiltersRowsAndTotal(String kind, int held) {
        JsonNode answer = ask("month=2027-04&kind=" + kind);
        assertThat(lines(answer, "rows"))
                .hasSize(held)
                .allSatisfy(row -> assertThat(row.path("kind").stringValue()).isEqualTo(kind));
        assertThat(answer.at("/total/held").longValue()).isEqualTo(held);
    }

    @Test
    void ownersStandLatestFirst() {
        assertThat(lines(ask("month=2027-04"), "rows"))
                .extracting(row -> row.path("heldOn").stringValue())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "held, 2027-03, 3",
        "new, 2027-03, 2",
        "due, 2027-04, 1",
        "done, 2027-04, 0",
        "workshop, 2027-03, 1",
        "referrals, 2027-03, 1",
        "referralsClosed, 2027-04, 1",
        "additionals, 2027-04, 1",
        "replacements, 2027-04, 0"
    })
    void theListBehindAFigure(String figure, String month, int prospects) {
        assertThat(side.json(MANAGER, "/api/prospects?figure=owners/" + figure + "&month=" + month)
                        .path("total")
                        .intValue())
                .isEqualTo(prospects);
    }

    @Test
    void beforeTheHandOverWasRecordedTheOwnerWasTheFirsts() {
        String april = "month=2027-04&consultant=ow1&asKnownAt=";
        assertThat(ask(april + "2027-04-02T09:59:59%2B08:00").at("/total/held").longValue())
                .isEqualTo(2);
        assertThat(ask(april + "2027-04-02T10:00:00%2B08:00").at("/total/held").longValue())
                .isEqualTo(1);
    }

    @Test
    void openAndDefeatedProspectsWithACarAreListedOnRequest() {
        assertThat(lines(ask("month=2027-03&customer=PROSPECT"), "rows")).hasSize(2);
        assertThat(lines(ask("month=2027-03&customer=DEFEATED"), "rows")).hasSize(1);
    }

    @Test
    void aConsultantSeesTheOwnersThatAreTheirs() {
        Actor consultant = ToldStore.staff(Base.class, "ow2", Role.CONSULTANT);
        assertThat(side.json(consultant, "/api/reports/owners?month=2027-04")
                        .at("/total/held")
                        .longValue())
                .isEqualTo(2);
    }

    private JsonNode ask(String query) {
        return side.json(MANAGER, "/api/reports/owners?store=" + STORE + "&" + query);
    }
}
