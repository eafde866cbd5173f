package io.showroom.prospect.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.acts.Situation;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The context of deciding on one command: its sender, the time, and access to the rules. */
public final class DecisionContext {

    private final CommandContext commandContext;
    private final Instant now;
    private final DecisionContexts contexts;
    private final @Nullable String erased;

    /**
     * Creates a context.
     *
     * @param now the system time
     * @param erased id of an erased person, for whom nothing is encrypted; null if there is none
     */
    DecisionContext(CommandContext commandContext, Instant now, DecisionContexts contexts, @Nullable String erased) {
        this.commandContext = commandContext;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.contexts = contexts;
        this.erased = erased;
    }

    /** Returns a context that encrypts nothing for this person: texts about them are discarded. */
    DecisionContext writingNothingOf(String person) {
        return new DecisionContext(commandContext, now, contexts, person);
    }

    /** Returns the sender of the command. */
    public Actor actor() {
        return commandContext.actor();
    }

    /** Whether the command comes from an import of history, which may lack what daily work requires. */
    public boolean imported() {
        return commandContext.imported();
    }

    /** Whether the actor is a manager, who decides for the whole store. */
    public boolean byManager() {
        return actor().hasAny(Role.MANAGER);
    }

    /** Returns the system time, to the microsecond. */
    public Instant now() {
        return now;
    }

    /**
     * Returns when the act happened: as given, or now.
     *
     * @throws Rejection if it lies in the future or before the prospect's first event
     */
    public Instant occurredAt(@Nullable Instant given, ProspectHistory history) {
        Instant at = given == null ? now : given.truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw Rejection.rule("future", "occurredAt");
        }
        if (history.isBeforeBeginning(at)) {
            throw Rejection.rule("beforeProspect", "occurredAt");
        }
        return at;
    }

    /** Rejects an act that is not possible in the prospect's present state. */
    public void possible(ProspectAct act, ProspectHistory history) {
        possible(act, history.situation(imported()));
    }

    /** Rejects an act that was not possible in the prospect's state at an instant. */
    public void possible(ProspectAct act, ProspectHistory history, Instant at) {
        possible(act, history.situationAt(at, imported()));
    }

    private static void possible(ProspectAct act, Situation situation) {
        String refusal = act.refusal(situation);
        if (refusal != null) {
            throw Rejection.conflict(refusal);
        }
    }

    /** Rejects a turn (capture, order, cancellation, delivery, defeat, reactivation) before one already recorded. */
    public void afterLastTurn(Instant at, ProspectHistory history) {
        if (at.isBefore(history.lastTurnAt())) {
            throw Rejection.conflict("laterActExists");
        }
    }

    /**
     * Returns the rules of a store.
     *
     * @throws Rejection if there is no such store
     */
    public StoreRules store(String key) {
        return contexts.rulebook().store(key).orElseThrow(() -> Rejection.rule("unknownStore", "store"));
    }

    /** Returns the grading in force in a store at an instant. */
    public GradingRules grading(String store, Instant at) {
        return contexts.rulebook().grading(store, store(store).dayOf(at));
    }

    /**
     * Returns the day by which a prospect of this grade must be contacted, counted from an instant; null if the grade
     * requires no contact.
     */
    public @Nullable LocalDate due(String store, Grade grade, Instant from) {
        StoreRules rules = store(store);
        return grade.followUpDays() == null
                ? null
                : rules.openDayFrom(rules.dayOf(from).plusDays(grade.followUpDays()));
    }

    /** Rejects a code that its list does not offer; null is accepted. */
    public void offered(CodeListName list, @Nullable String code, String field) {
        if (code != null && !contexts.rulebook().offers(list, code)) {
            throw Rejection.rule("unknownCode", field, code);
        }
    }

    /**
     * Rejects a code whose parent is one of the given codes; other parents, which a store may have added, are accepted.
     */
    public void notUnder(CodeListName list, Set<String> uppers, String code, String field, String refusal) {
        if (contexts.rulebook().upper(list, code).map(uppers::contains).orElse(false)) {
            throw Rejection.rule(refusal, field, code);
        }
    }

    /** Rejects a user who is no consultant of the store; null is accepted. */
    public void ofStore(@Nullable String consultant, String store, String field) {
        if (consultant != null && !contexts.rulebook().isConsultantOf(consultant, store)) {
            throw Rejection.rule("notConsultantOfStore", field, consultant);
        }
    }

    /** Whether the user may be assigned prospects of the store. */
    public boolean isConsultantOf(String user, String store) {
        return contexts.rulebook().isConsultantOf(user, store);
    }

    /**
     * Registers phone numbers for the prospect; while it is open, no other open prospect of the store can have them.
     *
     * @param first the first number in E.164; null keeps it
     * @param second the second number in E.164; null keeps it
     */
    public void notePhones(
            String prospectId, String store, @Nullable String first, @Nullable String second, ProspectHistory history) {
        note(prospectId, store, PhoneRegister.Place.FIRST, first, history);
        note(prospectId, store, PhoneRegister.Place.SECOND, second, history);
    }

    private void note(
            String prospectId,
            String store,
            PhoneRegister.Place place,
            @Nullable String e164,
            ProspectHistory history) {
        if (e164 == null) {
            return;
        }
        if (history.status().closed()) {
            phones().keep(prospectId, store, place, e164);
        } else {
            phones().claim(prospectId, store, place, e164);
        }
    }

    /** Rejects a prospect that does not exist or belongs to another store. */
    public void prospectOf(String store, String prospectId, String field) {
        String home = contexts.others().storeOf(prospectId).orElseThrow(() -> Rejection.rule("unknownReferrer", field));
        if (!home.equals(store)) {
            throw Rejection.rule("prospectOfOtherStore", field);
        }
    }

    /** Returns the user key of the actor if they may be assigned prospects of the store; null otherwise. */
    public @Nullable String author(String store) {
        String user = actor().user();
        return isConsultantOf(user, store) ? user : null;
    }

    /** Returns the register of phone numbers. */
    public PhoneRegister phones() {
        return contexts.phones();
    }

    /** Whether data encrypted for the person can be decrypted. */
    public boolean canRead(String person) {
        return contexts.vault().holds(person);
    }

    /** Removes all data outside the event log that identifies the person, their key included. */
    public void erase(String prospectId) {
        contexts.traces().forEach(trace -> trace.remove(prospectId));
    }

    /**
     * Encrypts texts for a person; null fields are omitted.
     *
     * @return null if all are null or the person was erased
     */
    public @Nullable String encrypt(String person, Map<String, @Nullable String> fields) {
        SortedMap<String, String> said = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (text != null) {
                said.put(name, text);
            }
        });
        return said.isEmpty() || person.equals(erased) ? null : contexts.vault().encrypt(person, said);
    }

    /** Encrypts two texts under their names; null ones are omitted. Returns null as {@link #encrypt(String, Map)}. */
    public @Nullable String encrypt(
            String person, String name, @Nullable String text, String otherName, @Nullable String other) {
        Map<String, @Nullable String> said = new TreeMap<>();
        said.put(name, text);
        said.put(otherName, other);
        return encrypt(person, said);
    }

    /** Encrypts one text under a name; returns null if it is null or the person was erased. */
    public @Nullable String encrypt(String person, String name, @Nullable String text) {
        return text == null || person.equals(erased) ? null : contexts.vault().encrypt(person, Map.of(name, text));
    }
}
