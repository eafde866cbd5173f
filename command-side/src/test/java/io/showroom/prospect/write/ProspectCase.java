package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * An example of a command: given events, when command, then events or a rejection. The time is Tuesday, 24 November
 * 2026, 16:30 in Shanghai, the stores' time zone (08:30 UTC). Encrypted values are {@code P{name=text}}, so that
 * examples can state their content.
 */
public final class ProspectCase {

    /** Id of the prospect of every example. */
    public static final String P = "P-00000000-0000-4000-8000-000000000001";

    /** The present time of the examples. */
    public static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    /** The stores' calendar day of the examples. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static final List<Class<?>> COMMANDS = ProspectCommands.commands();

    private final TestRules rules = new TestRules();
    private final TestPhones phones = new TestPhones();
    private final TestVault vault = new TestVault();
    private final Map<String, String> others = new HashMap<>();
    private final List<Object> given = new ArrayList<>();
    private final List<Function<List<String>, ProspectCommand>> done = new ArrayList<>();
    private Actor actor = consultant("c1");
    private @Nullable Long seen;
    private @Nullable String importKey;

    /** Returns a consultant of S1. */
    public static Actor consultant(String user) {
        return new Actor(user, Set.of(Role.CONSULTANT), "S1");
    }

    /** Returns a user of S1 with one role. */
    public static Actor of(Role role) {
        return new Actor(role == Role.MANAGER ? "m1" : "x1", Set.of(role), "S1");
    }

    /** Returns the instant this many days before now, at the same time of day. */
    public static Instant daysAgo(int days) {
        return NOW.minusSeconds(days * 86_400L);
    }

    /** Returns the examples' encrypted form of texts. */
    public static String sealed(String... namesAndTexts) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            said.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return P + said;
    }

    /** Adds past events, in the order of recording. */
    public ProspectCase given(ProspectEvent... events) {
        given.addAll(List.of(events));
        return this;
    }

    /** Adds an event imported from a row. */
    public ProspectCase givenImported(ProspectEvent event, String row) {
        given.add(GenericEventMessage.asEventMessage(event).withMetaData(Map.of(EventMetadata.IMPORT_KEY, row)));
        return this;
    }

    /**
     * Adds a command executed after the given events, by the consultant c1; the function receives the ids of those
     * events.
     */
    public ProspectCase givenDone(Function<List<String>, ProspectCommand> command) {
        done.add(command);
        return this;
    }

    /** Another open prospect of the store has this number. */
    public ProspectCase givenPhoneTaken(String e164) {
        phones.taken.add(e164);
        return this;
    }

    /** Another prospect exists in this store. */
    public ProspectCase givenOther(String prospectId, String store) {
        others.put(prospectId, store);
        return this;
    }

    /** A restored backup brought the erased person's key back. */
    public ProspectCase givenKeyRestored() {
        vault.restored = true;
        return this;
    }

    /** The stores grade by this scheme. */
    public ProspectCase gradingBy(GradingRules scheme) {
        return gradingBy(scheme, LocalDate.MIN);
    }

    /** The stores grade by this scheme from a day on. */
    public ProspectCase gradingBy(GradingRules scheme, LocalDate from) {
        rules.gradesBy(scheme, from);
        return this;
    }

    /** The stores are closed on this day. */
    public ProspectCase closedOn(LocalDate day) {
        rules.closesOn(day);
        return this;
    }

    /** Defeats need no confirmation. */
    public ProspectCase takingDefeatsUnconfirmed() {
        rules.takesDefeatsUnconfirmed();
        return this;
    }

    /** The command is sent by this user instead of the consultant c1 of S1. */
    public ProspectCase by(Actor somebody) {
        actor = somebody;
        return this;
    }

    /** The command expects this sequence number. */
    public ProspectCase having(long seenSequence) {
        seen = seenSequence;
        return this;
    }

    /** The command is imported from this row. */
    public ProspectCase imported(String row) {
        importKey = row;
        return this;
    }

    /** Executes the command. */
    public Then when(ProspectCommand command) {
        return when(ids -> command);
    }

    /** Executes the command; the function receives the ids of the given events. */
    public Then when(Function<List<String>, ProspectCommand> command) {
        AggregateTestFixture<Prospect> fixture = new AggregateTestFixture<>(Prospect.class);
        DecisionContexts contexts = new DecisionContexts(
                Clock.fixed(NOW, ZoneOffset.UTC),
                rules.rulebook(),
                phones,
                vault,
                id -> Optional.ofNullable(others.get(id)),
                List.of(vault),
                (id, before, after, sequence, events) -> {});
        ProspectCommandHandler door = new ProspectCommandHandler(fixture.getRepository(), contexts);
        COMMANDS.forEach(type -> fixture.registerCommandHandler(type, door));
        TestExecutor<Prospect> executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        for (Function<List<String>, ProspectCommand> earlier : done) {
            Object message = new GenericCommandMessage<>(
                    earlier.apply(ids(fixture)),
                    CommandContext.as(consultant("c1")).metadata());
            executor = executor.andGivenCommands(message);
        }
        phones.done.clear();
        List<String> ids = given.isEmpty() ? List.of() : ids(fixture);
        CommandContext commandContext =
                new CommandContext(actor, seen, importKey == null ? null : "importer", importKey);
        return new Then(executor.when(command.apply(ids), commandContext.metadata()), phones, vault, ids);
    }

    private static List<String> ids(AggregateTestFixture<Prospect> fixture) {
        return fixture.getEventStore()
                .readEvents(P)
                .asStream()
                .map(Message::getIdentifier)
                .toList();
    }

    /** The result of the command. */
    public static final class Then {

        private final ResultValidator<Prospect> result;
        private final TestPhones phones;
        private final TestVault vault;
        private final List<String> ids;

        private Then(ResultValidator<Prospect> result, TestPhones phones, TestVault vault, List<String> ids) {
            this.result = result;
            this.phones = phones;
            this.vault = vault;
            this.ids = ids;
        }

        /** Expects these events and no others. */
        public Then then(ProspectEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** Expects this event; the function receives the ids of the given events. */
        public Then then(Function<List<String>, ProspectEvent> event) {
            return then(event.apply(ids));
        }

        /** Expects these events in order; the function receives the ids of the given events. */
        public Then thenAll(Function<List<String>, List<ProspectEvent>> events) {
            return then(events.apply(ids).toArray(ProspectEvent[]::new));
        }

        /** Expects success without events. */
        public Then thenNothing() {
            return then();
        }

        /** Expects a rejection without a field, and no events. */
        public void refused(int status, String code) {
            refused(status, code, null);
        }

        /** Expects a rejection of a field, and no events. */
        public void refused(int status, String code, @Nullable String field) {
            result.expectNoEvents().expectException(refusal(status, code, field));
            assertThat(phones.done).as("what was done to phone numbers").isEmpty();
            assertThat(vault.removed).as("whose key was destroyed").isEmpty();
        }

        /** Expects that the keys of these persons were destroyed. */
        public void destroyed(String... persons) {
            assertThat(vault.removed).containsExactly(persons);
        }

        /**
         * Expects these calls of the phone register: {@code claim +86…}, {@code claim second +86…}, {@code keep +86…},
         * {@code release}, {@code reclaim}.
         */
        public void phones(String... done) {
            assertThat(phones.done).containsExactly(done);
        }

        private static Matcher<Rejection> refusal(int status, String code, @Nullable String field) {
            Rejection.Reason expected = new Rejection.Reason(status, code, field, List.of());
            return Matchers.predicate(refused -> {
                Rejection.Reason reason = refused.reason();
                assertThat(new Rejection.Reason(reason.status(), reason.code(), reason.field(), List.of()))
                        .isEqualTo(expected);
                return true;
            });
        }
    }

    private static final class TestPhones implements PhoneRegister {

        private final Set<String> taken = new HashSet<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public void claim(String prospectId, String store, Place place, String e164) {
            if (taken.contains(e164)) {
                throw Rejection.conflict("duplicatePhone", Phones.mask(e164), "P-other");
            }
            done.add("claim " + second(place) + e164);
        }

        @Override
        public void keep(String prospectId, String store, Place place, String e164) {
            done.add("keep " + second(place) + e164);
        }

        private static String second(Place place) {
            return place == Place.SECOND ? "second " : "";
        }

        @Override
        public void release(String prospectId) {
            done.add("release");
        }

        @Override
        public void reclaim(String prospectId) {
            if (!taken.isEmpty()) {
                throw Rejection.conflict("duplicatePhoneReactivated", "P-other");
            }
            done.add("reclaim");
        }
    }
}
