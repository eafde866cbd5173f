package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.read.Person;
import io.showroom.prospect.read.ProspectState;
import io.showroom.screen.read.Spoken;
import io.showroom.screen.read.ViewFormat;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.Stream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contact log, changes and initial form values of hand-made histories. */
class ContactLogTest {

    private static final Decryptor OPENER =
            (owner, text) -> text == null ? new TreeMap<>() : PersonalDataCipher.decrypt(Life.KEY, owner, text);

    private static final ViewFormat SAY = Spoken.english(Instant.parse("2027-01-01T00:00:00Z"));

    private final Life life = Life.of(1, "S1", "lin")
            .walkIn("2026-03-02T10:00", "lin", "X1")
            .capture("2026-03-02T10:20", Map.of("name", "王小明"));

    @Test
    void contactsComeLatestFirstWithTheGradeAndTheDayThatCameOfThem() {
        life.grade("2026-03-02T10:30", "B", "2026-03-09")
                .contact("2026-03-05T15:00", "CALL", "wants it in red")
                .grade("2026-03-05T15:00", "A", "2026-03-08")
                .next("2026-03-05T15:00", "2026-03-07", null, "VISIT");
        List<LogLine> log = ContactLog.of(timeline(life));
        assertThat(log).extracting(LogLine::type).containsExactly("FollowUpCompleted", "VisitRegistered");
        LogLine call = log.getFirst();
        assertThat(call.channel()).isEqualTo("CALL");
        assertThat(call.content()).isEqualTo("wants it in red");
        assertThat(call.grade()).isEqualTo("A");
        assertThat(call.nextOn()).isEqualTo(LocalDate.parse("2026-03-07"));
        assertThat(call.actor()).isEqualTo("lin");
        // The grade was given half an hour later, so it is not part of the visit.
        assertThat(log.getLast().grade()).isNull();
        assertThat(log.getLast().nextOn()).isNull();
    }

    @Test
    void detailsGradesAndConcernsAreNoContacts() {
        life.grade("2026-03-03T10:30", "B", "2026-03-09").reassign("2026-03-04T10:00", "zhou");
        assertThat(ContactLog.of(timeline(life))).hasSize(1);
    }

    @Test
    void theLastCommentOnAContactCounts() {
        life.contact("2026-03-05T15:00", "CALL", "busy");
        String call = life.lastEventId();
        life.by("he").then((id, store) -> reviewed(id, store, "2026-03-05T19:00", call, "ask again"));
        life.by("deputy").then((id, store) -> reviewed(id, store, "2026-03-06T19:00", call, "well done"));
        LogLine line = ContactLog.of(timeline(life)).getFirst();
        assertThat(line.comment()).isEqualTo("well done");
        assertThat(line.commentBy()).isEqualTo("deputy");
        assertThat(line.reviewable()).isTrue();
        assertThat(ContactLog.of(timeline(life)).getLast().comment()).isNull();
    }

    @Test
    void aVisitsRemarkIsTheOneGivenWhenItsEntryWasCompleted() {
        String visit = life.events().getFirst().eventId();
        life.then((id, store) -> new VisitCompleted(
                id,
                store,
                Stream.instant("2026-03-02T11:00"),
                visit,
                null,
                2,
                "zhou",
                null,
                null,
                null,
                null,
                life.sealed(Map.of("remark", "with his wife"))));
        assertThat(ContactLog.of(timeline(life)).getLast().content()).isEqualTo("with his wife");
        Map<String, String> form = FormPrefill.of(card(life), timeline(life)).get("CompleteVisit");
        assertThat(form).containsEntry("consultant", "zhou").containsEntry("remark", "with his wife");
    }

    @Test
    void theConcernsAreThoseOfTheLastQuoteWithSome() {
        assertThat(ContactLog.concerns(timeline(life))).isNull();
        quote("2026-03-05T15:00", 150_000, Map.of("concerns", "the rate"));
        quote("2026-03-06T15:00", 149_000, Map.of());
        assertThat(ContactLog.concerns(timeline(life))).isEqualTo("the rate");
    }

    /** Known values are initial values; the last quote takes precedence over the wish. */
    @Test
    void anOrderOpensWithTheLastQuote() {
        assertThat(FormPrefill.of(card(life), timeline(life)).get("PlaceOrder")).isEqualTo(Map.of("model", "X1"));
        quote("2026-03-05T15:00", 150_000, Map.of());
        assertThat(FormPrefill.of(card(life), timeline(life)).get("PlaceOrder"))
                .isEqualTo(Map.of("model", "X2", "payment", "LOAN", "price", "150000"));
    }

    @Test
    void theFormOfDetailsOpensWithWhatIsOnRecord() {
        assertThat(FormPrefill.of(card(life), timeline(life)).get("CaptureContact"))
                .isEqualTo(Map.of("name", "王小明", "model", "X1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,column.status,'',VISITOR",
        "0,column.consultant,'',lin",
        "1,column.status,VISITOR,OPEN",
        "1,field.name,'',王小明",
        "2,column.grade,'',B",
        "2,card.next,'',2026-12-08",
        "3,card.contacts,'',1",
        "4,column.grade,B,A",
        "5,card.testDrives,'',1",
        "6,field.price,'',150000",
        "7,column.status,OPEN,ORDERED",
        "7,field.price,150000,148000",
        "8,field.plate,'',沪A12345",
        "9,cardform.mileage,'',1500"
    })
    void aReplayTellsWhatEachEventChanged(int sequence, String label, String before, String after) {
        List<RecordedEvent> owner = life(Lives.OWNER);
        ProspectState then = sequence == 0 ? null : state(owner.subList(0, sequence));
        assertThat(StateChange.between(then, state(owner.subList(0, sequence + 1)), false))
                .filteredOn(change -> change.label().equals(label))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(before);
                    assertThat(change.after()).isEqualTo(after);
                });
    }

    @Test
    void anErasureTakesAwayTheNextContact() {
        List<RecordedEvent> erased = life(Lives.ERASED);
        assertThat(StateChange.between(state(erased.subList(0, 3)), state(erased), false))
                .anySatisfy(change -> {
                    assertThat(change.label()).isEqualTo("card.next");
                    assertThat(change.before()).isEqualTo("2026-12-18");
                    assertThat(change.after()).isEmpty();
                });
    }

    @Test
    void changesAreMaskedForWhoMustNotCall() {
        List<StateChange> changes = StateChange.between(null, state(life(Lives.OWNER)), true);
        assertThat(changes)
                .anySatisfy(change -> assertThat(change.after()).isEqualTo("+86138****8001"))
                .noneSatisfy(change -> assertThat(change.after()).contains("LSVAA", "wxm", "沪A12345"));
    }

    @Test
    void purchasesOfOwnersHaveAText() {
        assertThat(new OwnerPurchase("SERVICE", BigDecimal.valueOf(880), "CNY", 1500, null, null).text(SAY))
                .isEqualTo("¥880 · 1,500 km");
        assertThat(new OwnerPurchase("INSURANCE", null, "CNY", null, LocalDate.parse("2027-12-19"), null).text(SAY))
                .contains("2027-12-19");
        assertThat(new OwnerPurchase("ACCESSORIES", null, "CNY", null, null, null).text(SAY))
                .isEmpty();
    }

    @Test
    void detailsStandInTheOrderOfTheForm() {
        Map<String, String> details = new TreeMap<>(Map.of(
                "zebra", "z", "area", "徐汇", "phone", "1", "name", "王小明", "birthday", "1990-01-01", "company", "c"));
        assertThat(CustomerDetails.inOrder(new Person(details, false)).details().keySet())
                .containsExactly("name", "birthday", "phone", "area", "company", "zebra");
    }

    private void quote(String when, int price, Map<String, String> said) {
        life.then((id, store) -> new QuoteGiven(
                id,
                store,
                Stream.instant(when),
                "X2",
                BigDecimal.valueOf(price),
                "CNY",
                "LOAN",
                null,
                life.sealed(said)));
    }

    private ContactReviewed reviewed(String id, String store, String when, String contact, String comment) {
        return new ContactReviewed(id, store, Stream.instant(when), contact, life.sealed(Map.of("comment", comment)));
    }

    private static Card card(Life life) {
        return Card.of(
                state(life.events()),
                io.showroom.directory.read.CardRule.USUAL,
                io.showroom.testing.Group.MANAGER,
                java.time.Clock.systemUTC());
    }

    private static List<RecordedEvent> life(String id) {
        return Lives.all().stream().filter(event -> event.streamId().equals(id)).toList();
    }

    private static ProspectState state(List<RecordedEvent> events) {
        return ProspectState.of(Timeline.of(events, OPENER));
    }

    private static Timeline timeline(Life life) {
        return Timeline.of(life.events(), OPENER);
    }
}
