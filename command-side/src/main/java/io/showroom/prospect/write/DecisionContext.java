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

/** What is at hand while one command is decided on: who gives it, when it is now, and what the rules look up. */
public final class DecisionContext {

    private final CommandContext commandContext;
    private final Instant now;
    private final DecisionContexts contexts;
    private final @Nullable String erased;

    /** A context for one command, at the system time; nothing is sealed for {@code erased}, if there is one. */
    DecisionContext(CommandContext commandContext, Instant now, DecisionContexts contexts, @Nullable String erased) {
        this.commandContext = commandContext;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.contexts = contexts;
        this.erased = erased;
    }

    /** The same context, at which nothing is sealed for this person any more: texts about them are not kept. */
    DecisionContext writingNothingOf(String person) {
        return new DecisionContext(commandContext, now, contexts, person);
    }

    /** Who gives the command. */
    public Actor actor() {
        return commandContext.actor();
    }

    /** Whether the act comes from a file of history, which may lack what daily work must have. */
    public boolean imported() {
        return commandContext.imported();
    }

    /** Whether the actor decides for the whole store. */
    public boolean byManager() {
        return actor().hasAny(Role.MANAGER);
    }

    /** The system time. */
    public Instant now() {
        return now;
    }

    /** When the act happened: as given, or now. */
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

    /** Refuses an act that is not possible where the prospect stands. */
    public void possible(ProspectAct act, ProspectHistory history) {
        possible(act, history.situation(imported()));
    }

    /** Refuses an act that was not possible where the prospect stood at a moment. */
    public void possible(ProspectAct act, ProspectHistory history, Instant at) {
        possible(act, history.situationAt(at, imported()));
    }

    private static void possible(ProspectAct act, Situation situation) {
        String refusal = act.refusal(situation);
        if (refusal != null) {
            throw Rejection.conflict(refusal);
        }
    }

    /** Refuses a turn in the prospect's life that would lie before one already recorded. */
    public void afterLastTurn(Instant at, ProspectHistory history) {
        if (at.isBefore(history.lastTurnAt())) {
            throw Rejection.conflict("laterActExists");
        }
    }

    /** The rules of a store. */
    public StoreRules store(String key) {
        return contexts.rulebook().store(key).orElseThrow(() -> Rejection.rule("unknownStore", "store"));
    }

    /** The grading in force in a store at a moment. */
    public GradingRules grading(String store, Instant at) {
        return contexts.rulebook().grading(store, store(store).dayOf(at));
    }

    /** The day by which a prospect of this grade must be contacted again, counting from a moment; null if by none. */
    public @Nullable LocalDate due(String store, Grade grade, Instant from) {
        StoreRules rules = store(store);
        return grade.followUpDays() == null
                ? null
                : rules.openDayFrom(rules.dayOf(from).plusDays(grade.followUpDays()));
    }

    /** Refuses a code that its list does not offer. */
    public void offered(CodeListName list, @Nullable String code, String field) {
        if (code != null && !contexts.rulebook().offers(list, code)) {
            throw Rejection.rule("unknownCode", field, code);
        }
    }

    /** Refuses a code that stands under one of these upper ones; a store may have upper codes of its own. */
    public void notUnder(CodeListName list, Set<String> uppers, String code, String field, String refusal) {
        if (contexts.rulebook().upper(list, code).map(uppers::contains).orElse(false)) {
            throw Rejection.rule(refusal, field, code);
        }
    }

    /** Refuses a consultant who is not of the store. */
    public void ofStore(@Nullable String consultant, String store, String field) {
        if (consultant != null && !contexts.rulebook().isConsultantOf(consultant, store)) {
            throw Rejection.rule("notConsultantOfStore", field, consultant);
        }
    }

    /** Whether the user may hold prospects of the store. */
    public boolean isConsultantOf(String user, String store) {
        return contexts.rulebook().isConsultantOf(user, store);
    }

    /**
     * Notes phone numbers for the prospect; as long as it is not closed nobody else in the store can have them.
     *
     * @param first the number they are rung up by, in E.164; null leaves it as it was
     * @param second another one; null leaves it as it was
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

    /** Refuses a prospect that is not there, or of another store. */
    public void prospectOf(String store, String prospectId, String field) {
        String home = contexts.others().storeOf(prospectId).orElseThrow(() -> Rejection.rule("unknownReferrer", field));
        if (!home.equals(store)) {
            throw Rejection.rule("prospectOfOtherStore", field);
        }
    }

    /** The actor, if they may hold prospects of the store. */
    public @Nullable String author(String store) {
        String user = actor().user();
        return isConsultantOf(user, store) ? user : null;
    }

    /** The phone numbers held by open prospects. */
    public PhoneRegister phones() {
        return contexts.phones();
    }

    /** Whether anything sealed for the person can be read. */
    public boolean canRead(String person) {
        return contexts.vault().holds(person);
    }

    /** Removes whatever the person could be known by outside the event log, their key with it. */
    public void erase(String prospectId) {
        contexts.traces().forEach(trace -> trace.remove(prospectId));
    }

    /** Seals what was said; null if nothing was, or of an erased person. Fields that are null are left out. */
    public @Nullable String encrypt(String person, Map<String, @Nullable String> fields) {
        SortedMap<String, String> said = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (text != null) {
                said.put(name, text);
            }
        });
        return said.isEmpty() || person.equals(erased) ? null : contexts.vault().encrypt(person, said);
    }

    /** Seals two texts, each under its name; what was not said is left out. */
    public @Nullable String encrypt(
            String person, String name, @Nullable String text, String otherName, @Nullable String other) {
        Map<String, @Nullable String> said = new TreeMap<>();
        said.put(name, text);
        said.put(otherName, other);
        return encrypt(person, said);
    }

    /** Seals one text under a name; null if nothing was said, or of an erased person. */
    public @Nullable String encrypt(String person, String name, @Nullable String text) {
        return text == null || person.equals(erased) ? null : contexts.vault().encrypt(person, Map.of(name, text));
    }
}
