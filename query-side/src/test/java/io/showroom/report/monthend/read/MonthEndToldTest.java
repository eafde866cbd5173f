package io.showroom.report.monthend.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import io.showroom.testing.Story;
import io.showroom.testing.Stream;
import io.showroom.testing.Told;
import io.showroom.testing.ToldStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Test of the month's end page: the forms, and what is incomplete in each. */
@ExtendWith(Told.class)
class MonthEndToldTest {

    private static final String STORE = ToldStore.keyOf(Unfinished.class);
    private static final Actor ASSISTANT = ToldStore.staff(Unfinished.class, "as", Role.ASSISTANT);

    private QuerySide side;

    /** March and half of April, with gaps of every kind. */
    public static final class Unfinished implements Story {

        @Override
        public void in(ToldStore store) {
            store.consultant("me1").consultant("me2");
            // In March: without consultant, without source, without departure; a call needs neither departure nor
            // consultant.
            store.customer("bare").visit("2027-03-03T10:00", "WALK_IN", null, null, null, null);
            store.customer("caller").visit("2027-03-04T10:00", "PHONE", null, null, null, null);
            Stream named = store.customer("named")
                    .visit("2027-03-05T10:00", "me1")
                    .capture("2027-03-05T10:10", "me1", "X1")
                    .visit("2027-03-08T10:00", "WALK_IN", "me1", null, null, null);
            // Waits for the manager since March; one of April waits, too.
            named.declare("2027-03-20T10:00", "LOST");
            store.customer("april")
                    .visit("2027-04-05T10:00", "me2")
                    .capture("2027-04-05T10:10", "me2", "X1")
                    .declare("2027-04-06T10:00", "LOST");
            // Came today and has not left: a missing departure does not count today.
            store.customer("here").visit("2027-04-15T11:00", "me2");
        }
    }

    @BeforeEach
    void serve(Told.Side told) {
        side = told.side();
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource({
        "2027-03, noDeparture, 3",
        "2027-03, noConsultant, 1",
        "2027-03, noSource, 2",
        "2027-03, pendingDefeats, 1",
        "2027-04, noDeparture, 1",
        "2027-04, noConsultant, 0",
        "2027-04, noSource, 0",
        "2027-04, pendingDefeats, 1",
        "2027-02, noDeparture, 0",
        "2027-02, pendingDefeats, 0"
    })
    void whatIsStillOpen(String month, String check, long count) {
        MonthEnd.Check found = of(month).lines().stream()
                .flatMap(line -> line.checks().stream())
                .filter(one -> one.code().equals(check))
                .findFirst()
                .orElseThrow();
        assertThat(found.count()).isEqualTo(count);
        if (found.href().startsWith("/prospects?figure=month-end")) {
            assertThat(side.json(ASSISTANT, "/api" + found.href()).path("total").longValue())
                    .isEqualTo(prospects(check, month));
        }
    }

    /** One customer has two visits: the check counts visits, the list customers. */
    private static long prospects(String check, String month) {
        return check.equals("noDeparture") && month.equals("2027-03")
                ? 2
                : switch (check + month) {
                    case "noConsultant2027-03", "noDeparture2027-04" -> 1;
                    case "noSource2027-03" -> 2;
                    default -> 0;
                };
    }

    @Test
    void theSheetsAreThoseOfWhomTheMonthIsAndAgreeWithTheirReport() {
        assertThat(of("2027-03").lines())
                .filteredOn(line -> line.report().equals("contact-sheet"))
                .allSatisfy(line -> assertThat(line.clean()).isTrue())
                .extracting(MonthEnd.Line::consultant)
                .containsExactly("me1");
        assertThat(of("2027-04").lines())
                .filteredOn(line -> line.report().equals("contact-sheet"))
                .extracting(MonthEnd.Line::consultant)
                .containsExactly("me1", "me2");
    }

    @Test
    void anOpenDayWithoutContactsIsBare() {
        assertThat(of("2027-03").days())
                .hasSize(31)
                .filteredOn(day -> !day.bare())
                .extracting(day -> day.day().getDayOfMonth(), MonthEnd.Day::contacts)
                .containsExactly(tuple(3, 1L), tuple(4, 1L), tuple(5, 1L), tuple(8, 1L), tuple(20, 1L));
        assertThat(of("2027-04").days()).hasSize(15).last().satisfies(day -> {
            assertThat(day.over()).isFalse();
            assertThat(day.contacts()).isEqualTo(1);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2027-03, 2027-03-31", "2027-04, 2027-04-15", "2027-05, 2027-05-31"})
    void theMonthGoesToItsEndThePresentOneToToday(String month, LocalDate last) {
        assertThat(of(month).last()).isEqualTo(last);
    }

    @Test
    void theDefaultMonthIsThatOfFiveDaysAgo() {
        assertThat(side.get(ASSISTANT, "/month-end").body())
                .contains("month=2027-04")
                .doesNotContain("day=2027-03");
    }

    @Test
    void theArchiveHasAWorkbookForEachFormAndEachDayWithContacts() throws IOException {
        List<String> names = names("2027-03");
        long days =
                of("2027-03").days().stream().filter(day -> day.contacts() > 0).count();
        long forms = of("2027-03").lines().stream()
                .filter(line -> line.query() != null)
                .count();
        assertThat(names)
                .hasSize((int) (forms + days))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith(".xlsx"));
        assertThat(names).anyMatch(name -> name.contains("2027-03-20"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySomeRolesMayExportIt(Role role) {
        boolean group =
                List.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR).contains(role);
        boolean reads = List.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR)
                .contains(role);
        Actor actor = new Actor("u", Set.of(role), group ? null : STORE);
        for (String path : List.of("/month-end", "/api/reports/month-end")) {
            assertThat(side.get(actor, path + "?month=2027-02&store=" + STORE).statusCode())
                    .as(path)
                    .isEqualTo(reads ? 200 : 403);
        }
    }

    @Test
    void anotherStoreAndAnInvalidMonthAreRejected() {
        assertThat(side.refusal(Group.ASSISTANT, "/api/reports/month-end?store=" + STORE, 403)
                        .path("code")
                        .stringValue())
                .isEqualTo("storeNotYours");
        assertThat(side.refusal(ASSISTANT, "/api/reports/month-end?month=2027-13", 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("month");
    }

    private List<String> names(String month) throws IOException {
        byte[] zip = side.send(
                        ASSISTANT,
                        HttpRequest.newBuilder(side.uri("/api/reports/month-end?month=" + month)),
                        BodyHandlers.ofByteArray())
                .body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private MonthEnd of(String month) {
        return side.part(MonthEnds.class).of(STORE, YearMonth.parse(month), LocalDate.of(2027, 4, 15));
    }
}
