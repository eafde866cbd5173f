package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.declaredefeat.DefeatKind;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import io.showroom.staff.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Property test: for any commands in any order, late ones included, a prospect's events never contradict each other.
 */
class AnyCommandsTest {

    private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");
    private static final List<String> GRADES = List.of("H", "A", "B", "C", "O");

    private final Rulebook rulebook = new TestRules().rulebook();

    @Property(tries = 400)
    void whatIsRecordedNeverContradictsItself(@ForAll("wishes") List<Wish> wishes) {
        Told told = tell(wishes);

        List<BusinessOrder.Turn> contradictions = BusinessOrder.contradictions(told.recorded);
        assertThat(contradictions).isEmpty();
        assertThat(BusinessOrder.status(told.recorded)).isEqualTo(told.history.status());
    }

    @Property(tries = 200)
    void replayReproducesTheOriginalState(@ForAll("wishes") List<Wish> wishes) {
        Told told = tell(wishes);

        ProspectHistory replayed = new ProspectHistory();
        told.recorded.forEach(one -> replayed.apply(one.event(), one.id(), null));
        assertThat(answers(replayed)).isEqualTo(answers(told.history));
    }

    @Property(tries = 200)
    void replayNeverRefuses(@ForAll("wishes") List<Wish> wishes, @ForAll Random random) {
        List<Recorded> shuffled = new ArrayList<>(tell(wishes).recorded);
        Collections.shuffle(shuffled, random);

        ProspectHistory replayed = new ProspectHistory();
        shuffled.forEach(one -> replayed.apply(one.event(), one.id(), null));
        assertThat(replayed.begun()).isEqualTo(!shuffled.isEmpty());
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.integers().between(-1, 30),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 9))
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** Attempts all commands in order, one hour apart; rejected ones change nothing. */
    private Told tell(List<Wish> wishes) {
        Told told = new Told();
        Instant now = START;
        attempt(told, new Wish(0, 0, 0, 0), now);
        for (Wish wish : wishes) {
            now = now.plus(Duration.ofHours(1));
            attempt(told, wish, now);
            assertThat(told.phones.open)
                    .as("whether others are kept from the number")
                    .isIn(null, !told.history.status().closed());
            if (!told.history.status().followed()) {
                assertThat(told.history.dueOn())
                        .as("follow-up of a prospect given up")
                        .isNull();
            }
        }
        return told;
    }

    private void attempt(Told told, Wish wish, Instant now) {
        CommandContext commandContext = new CommandContext(
                wish.kind() >= 13 ? ProspectCase.of(Role.MANAGER) : ProspectCase.consultant("c1"),
                null,
                wish.detail() == 9 ? "importer" : null,
                null);
        DecisionContexts contexts = new DecisionContexts(
                Clock.fixed(now, ZoneOffset.UTC),
                rulebook,
                told.phones,
                new TestVault(),
                id -> Optional.empty(),
                List.of(),
                (id, before, after, sequence, events) -> {});
        DecisionContext context = contexts.at(commandContext);
        List<ProspectEvent> events;
        try {
            events = wish.command(told, now).decide(told.history, context);
        } catch (Rejection rejection) {
            return;
        }
        for (ProspectEvent event : events) {
            assertThat(event.occurredAt()).isBetween(START, now);
            Recorded one = new Recorded(event, "e" + told.recorded.size());
            told.recorded.add(one);
            told.history.apply(event, one.id(), null);
        }
    }

    private static List<@Nullable Object> answers(ProspectHistory history) {
        List<@Nullable Object> answers = new ArrayList<>();
        Collections.addAll(
                answers,
                history.status(),
                history.consultant(),
                history.dueOn(),
                history.lastTurnAt(),
                history.lastTouchAt(),
                history.pendingDefeat(),
                history.captured(),
                history.grades().lastJudged());
        for (int hours = 0; hours < 72; hours++) {
            Instant at = START.plus(Duration.ofHours(hours));
            Collections.addAll(
                    answers,
                    history.standingAt(at),
                    history.consultantAt(at),
                    history.grades().at(at));
        }
        return answers;
    }

    /** A recorded event. */
    record Recorded(ProspectEvent event, String id) {}

    /** The result of all attempts so far. */
    private static final class Told {

        private final ProspectHistory history = new ProspectHistory();
        private final List<Recorded> recorded = new ArrayList<>();
        private final OnePhone phones = new OnePhone();
    }

    /**
     * A random command.
     *
     * @param kind which command
     * @param hoursAgo how long ago it happened; -1 for no time
     * @param choice which grade, kind, day or earlier event
     * @param detail 9 makes it an imported act
     */
    record Wish(int kind, int hoursAgo, int choice, int detail) {

        ProspectCommand command(Told told, Instant now) {
            Instant at = hoursAgo < 0 ? null : now.minus(Duration.ofHours(hoursAgo));
            LocalDate day = now.atOffset(ZoneOffset.ofHours(8)).toLocalDate().plusDays(choice);
            String grade = GRADES.get((choice + detail) % GRADES.size());
            return switch (kind) {
                case 0 -> visit(at, told.recorded.isEmpty());
                case 1, 2 -> fill(CaptureContact.class, at, "name", "N", "phone", "1380013800" + choice);
                case 3 -> fill(GradeProspect.class, at, "grade", grade, "reason", "r");
                case 4 -> fill(GradeProspect.class, detail < 5 ? null : at, "grade", grade, "corrects", some(told));
                case 5 -> fill(ScheduleFollowUp.class, at, "dueOn", day);
                case 6 -> fill(PostponeFollowUp.class, at, "dueOn", day, "reason", "r");
                case 7 -> fill(AdvanceFollowUp.class, at, "dueOn", day, "reason", "r");
                case 8 ->
                    fill(
                            RecordContact.class,
                            at,
                            "channel",
                            ContactChannel.CALL,
                            "account",
                            "said",
                            "grade",
                            detail < 5 ? grade : null,
                            "nextDueOn",
                            detail == 3 ? day : null);
                case 9 -> fill(PlaceOrder.class, at, "model", "M1", "price", BigDecimal.TEN);
                case 10 -> fill(CancelOrder.class, at, "reason", "r", "grade", grade);
                case 11 -> fill(ConfirmDelivery.class, at, "financeConfirmed", true);
                case 12 ->
                    fill(
                            DeclareDefeat.class,
                            at,
                            "kind",
                            DefeatKind.values()[choice],
                            "reason",
                            "price",
                            "rivalDealer",
                            "R");
                case 13 -> fill(ConfirmDefeat.class, at);
                case 14 -> fill(RejectDefeat.class, at, "comment", "no");
                case 15 -> fill(ReactivateProspect.class, at);
                default -> fill(ReassignProspect.class, at, "to", choice % 2 == 0 ? "c1" : "c2", "reason", "r");
            };
        }

        private static RegisterVisit visit(@Nullable Instant at, boolean first) {
            RegisterVisit visit = fill(
                    RegisterVisit.class, at, "store", "S1", "channel", VisitChannel.WALK_IN, "phone", "13800138000");
            return first ? visit.as(ProspectCase.P) : visit;
        }

        private String some(Told told) {
            return "e" + (told.recorded.size() * choice / 4);
        }

        private static <C extends Record> C fill(Class<C> type, @Nullable Instant at, Object... fields) {
            Object[] all = new Object[fields.length + 2];
            all[0] = "occurredAt";
            all[1] = at;
            System.arraycopy(fields, 0, all, 2, fields.length);
            return Fill.in(type, all);
        }
    }

    /** A register without other prospects. */
    private static final class OnePhone implements PhoneRegister {

        private @Nullable Boolean open;

        @Override
        public void claim(String prospectId, String store, Place place, String e164) {
            open = true;
        }

        @Override
        public void keep(String prospectId, String store, Place place, String e164) {
            open = false;
        }

        @Override
        public void release(String prospectId) {
            open = open == null ? null : Boolean.FALSE;
        }

        @Override
        public void reclaim(String prospectId) {
            open = open == null ? null : Boolean.TRUE;
        }
    }
}
