package io.showroom.audit.checks.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.LiveTables;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each check finds its test case, and not similar cases that are correct. */
class ChecksTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final MasterDataNames NAMES = mock(MasterDataNames.class);

    private final List<RecordedEvent> log = new ArrayList<>();
    private long next = 1;

    static {
        when(NAMES.grades(any(), anyBoolean(), any()))
                .thenReturn(java.util.stream.Stream.of("H", "A", "B", "C")
                        .map(code -> new MasterDataNames.Choice(code, code, null))
                        .toList());
    }

    @Test
    void recordedLateFindsWhatWasEnteredManyDaysAfterItHappened() throws SQLException {
        plant("late", stream -> stream.visit("2026-07-01", "c1").capture("2026-07-01T10:00"), "2026-07-20T09:00");
        plant("next-day", stream -> stream.visit("2026-07-02", "c1"), "2026-07-03T09:00");
        plantImported("history", stream -> stream.visit("2026-01-02", "c1"), "2026-07-20T09:00");
        assertThat(found(new LateEntries(findings()), Map.of("days", 7)))
                .containsExactly("late 19 VisitRegistered", "late 19 ContactCaptured");
    }

    @Test
    void identityBeforeOrderFindsANameEnteredAnewInTheLastDays() throws SQLException {
        plant("replaced", stream -> identity(stream, "2026-07-18", List.of("name", "phone")));
        plant("long-before", stream -> identity(stream, "2026-06-02", List.of("name")));
        plant("address-only", stream -> identity(stream, "2026-07-18", List.of("address")));
        assertThat(found(HistoryChecks.identityBeforeOrder(findings()), Map.of("days", 7)))
                .containsExactly("replaced 2 name phone");
        assertThat(found(HistoryChecks.identityBeforeOrder(findings()), Map.of("days", 1)))
                .isEmpty();
    }

    @Test
    void registeredAfterOrderFindsTheSameMinute() throws SQLException {
        plant("same-minute", stream -> stream.visit("2026-07-05T10:00:05", "c1").order("2026-07-05T10:00:50"));
        plant("after", stream -> stream.visit("2026-07-06T10:00", "c1").order("2026-07-05T10:00"));
        plant("an-hour", stream -> stream.visit("2026-07-05T10:00", "c1").order("2026-07-05T11:00"));
        assertThat(found(HistoryChecks.registeredAfterOrder(findings()), Map.of("minutes", 0)))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder("same-minute", "after");
    }

    @Test
    void orderWithoutContactFindsOrdersWithoutEarlierContacts() throws SQLException {
        plant(
                "nothing",
                stream -> stream.visit("2026-07-01", "c1").capture("2026-07-01").order("2026-07-05"));
        plant("contact", stream -> stream.visit("2026-07-01", "c1")
                .add(contact("contact", "2026-07-03"))
                .order("2026-07-05"));
        plant("quote", stream -> stream.visit("2026-07-01", "c1")
                .quote("2026-07-02", "X1")
                .order("2026-07-05"));
        plant(
                "too-late",
                stream -> stream.visit("2026-07-01", "c1").order("2026-07-05").add(contact("too-late", "2026-07-06")));
        assertThat(found(HistoryChecks.orderWithoutContact(findings()), Map.of("contacts", 0)))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder("nothing", "too-late");
    }

    @Test
    void monthEndBurstFindsWhoEntersTheirMonthAtItsEnd() throws SQLException {
        for (int i = 0; i < 20; i++) {
            plant("burst" + i, stream -> stream.visit("2026-07-10", "c1"), "2026-07-30T10:00");
            plant("steady" + i, stream -> stream.visit("2026-07-10", "c2"), "2026-07-" + (10 + i) + "T10:00", "c2");
        }
        List<Finding> found = ask(new MonthEndBursts(findings()), Map.of("days", 3, "percent", 40, "entries", 20));
        assertThat(found).extracting(Finding::actor).containsExactly("c1");
        assertThat(found.getFirst().measure()).isEqualTo(20);
        assertThat(found.getFirst().day()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void defeatReasonChangedFindsADefeatThatNoLongerCountsAsLostSale() throws SQLException {
        plant("changed", stream -> stream.capture("2026-07-01")
                .declare("2026-07-05", "DEFEATED")
                .reject("2026-07-06", "x")
                .add(defeat("changed", "2026-07-07", "INVALID", "wrongNumber")));
        plant("other-reason", stream -> stream.capture("2026-07-01")
                .declare("2026-07-05", "DEFEATED")
                .reject("2026-07-06", "x")
                .add(defeat("other-reason", "2026-07-07", "LOST", "unreachable")));
        plant("first-time", stream -> stream.capture("2026-07-01").declare("2026-07-05", "INVALID"));
        assertThat(found(HistoryChecks.defeatReasonChanged(findings()), Map.of("days", 30)))
                .containsExactly("changed 2 INVALID wrongNumber");
    }

    @Test
    void sourceChangedAfterOrderFindsAnEarlierVisitEnteredLater() throws SQLException {
        plant("changed", stream -> stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null)
                .order("2026-07-09")
                .visit("2026-07-01", "ONLINE", "c1", "autohome", null, null));
        plant("same-source", stream -> stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null)
                .order("2026-07-09")
                .visit("2026-07-01", "WALK_IN", "c1", "walk-in", null, null));
        plant("before-order", stream -> stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null)
                .visit("2026-07-01", "ONLINE", "c1", "autohome", null, null)
                .order("2026-07-09"));
        plant("completed", stream -> completed(
                        stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null), "owner-referral", null)
                .order("2026-07-10"));
        plant("completed-later", stream -> {
            stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null);
            String visit = stream.lastEventId();
            return stream.order("2026-07-10").add(completion("completed-later", visit, "owner-referral", null));
        });
        plant("nothing-about-it", stream -> {
            stream.visit("2026-07-05", "WALK_IN", "c1", "walk-in", null, null);
            String visit = stream.lastEventId();
            return stream.order("2026-07-10").add(completion("nothing-about-it", visit, null, "X5"));
        });
        assertThat(ask(HistoryChecks.sourceChangedAfterOrder(findings()), Map.of()))
                .extracting(row -> row.prospectId() + " " + row.before() + " " + row.after())
                .containsExactlyInAnyOrder("changed walk-in autohome", "completed-later walk-in owner-referral");
    }

    @Test
    void contactsInSeriesFindsManyWithinSeconds() throws SQLException {
        for (int i = 0; i < 6; i++) {
            String id = "series" + i;
            plant(id, stream -> stream.add(contact(id, "2026-07-05T18:00")), "2026-07-05T20:00:" + (10 + 5 * i));
            String slow = "slow" + i;
            plant(
                    slow,
                    stream -> stream.add(contact(slow, "2026-07-05T18:00")),
                    "2026-07-05T2" + i / 3 + ":" + (10 + 3 * i) + ":00",
                    "c2");
        }
        List<Finding> found = ask(new ContactSeries(findings()), Map.of("seconds", 15, "contacts", 5));
        assertThat(found)
                .extracting(Finding::actor, Finding::measure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("c1", 6L));
        assertThat(found.getFirst().other()).isEqualTo(25);
    }

    @Test
    void gradesRaisedForCountFindsUpBeforeTheMonthsEndAndDownAfterIt() throws SQLException {
        plant("dressed", stream -> stream.visit("2026-06-30", "c1")
                .grade("2026-07-01", "C")
                .grade("2026-07-30", "H")
                .grade("2026-08-02", "C"));
        plant("cooled", stream -> stream.visit("2026-06-30", "c1")
                .grade("2026-07-01", "H")
                .grade("2026-07-30", "A")
                .grade("2026-08-02", "B"));
        plant("earlier", stream -> stream.visit("2026-06-30", "c1")
                .grade("2026-07-01", "C")
                .grade("2026-07-15", "H")
                .grade("2026-08-02", "C"));
        plant("stayed", stream -> stream.visit("2026-06-30", "c1")
                .grade("2026-07-01", "C")
                .grade("2026-07-30", "H"));
        assertThat(found(HistoryChecks.gradesRaisedForCount(findings(), NAMES), Map.of("before", 3, "after", 5)))
                .containsExactly("dressed 1 H");
    }

    private static Stream identity(Stream stream, String when, List<String> given) {
        stream.add(new ContactCaptured(
                "x",
                "S1",
                instant("2026-06-01"),
                "Asia/Shanghai",
                "c1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("address", "name", "phone"),
                null));
        stream.add(new ContactCorrected(
                "x", "S1", instant(when), null, null, null, null, null, null, null, null, null, given, null));
        return stream.order("2026-07-20");
    }

    private static ProspectEvent contact(String id, String when) {
        return new FollowUpCompleted(id, "S1", instant(when), "CALL", null, null, "c1", null);
    }

    private static Stream completed(Stream stream, @Nullable String source, @Nullable String model) {
        String id = stream.events().getFirst().streamId();
        return stream.add(completion(id, stream.lastEventId(), source, model));
    }

    private static ProspectEvent completion(String id, String visit, @Nullable String source, @Nullable String model) {
        return new VisitCompleted(
                id, "S1", instant("2026-07-12"), visit, null, null, null, source, model, null, null, null);
    }

    private static ProspectEvent defeat(String id, String when, String kind, String reason) {
        return new DefeatDeclared(id, "S1", instant(when), kind, reason, null, null, null, null, null, null, null);
    }

    private void plant(String id, UnaryOperator<Stream> story) {
        plant(id, story, "2026-07-25T10:00");
    }

    private void plant(String id, UnaryOperator<Stream> story, String recorded) {
        plant(id, story, recorded, "c1");
    }

    private void plant(String id, UnaryOperator<Stream> story, String recorded, String actor) {
        plant(id, story, recorded, Map.of(EventMetadata.ACTOR, actor));
    }

    private void plantImported(String id, UnaryOperator<Stream> story, String recorded) {
        plant(id, story, recorded, Map.of(EventMetadata.ACTOR, "c1", EventMetadata.IMPORTED_BY, "admin"));
    }

    private void plant(String id, UnaryOperator<Stream> story, String recorded, Map<String, String> metadata) {
        Instant at = instant(recorded);
        for (RecordedEvent event : story.apply(new Stream(id, "S1", next)).events()) {
            log.add(new RecordedEvent(
                    next, "e" + next, id, event.sequence(), at, event.payload(), new HashMap<>(metadata)));
            next++;
        }
    }

    private static Findings findings() {
        return new Findings(JdbcClient.create(DATABASE));
    }

    private List<String> found(AuditCheck check, Map<String, Integer> parameters) throws SQLException {
        return ask(check, parameters).stream()
                .map(row -> row.prospectId() + " " + row.measure() + " " + row.after())
                .toList();
    }

    private List<Finding> ask(AuditCheck check, Map<String, Integer> parameters) throws SQLException {
        LiveTables.withTables(DATABASE, log, List.of(new EntryRows(), new FindingRows()), sums -> {});
        return check.find(
                new CheckQuestion(List.of("S1"), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31), parameters));
    }
}
