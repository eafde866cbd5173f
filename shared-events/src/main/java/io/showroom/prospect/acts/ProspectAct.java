package io.showroom.prospect.acts;

import static io.showroom.prospect.acts.ActField.Kind.AREA;
import static io.showroom.prospect.acts.ActField.must;
import static io.showroom.prospect.acts.ActRule.by;
import static io.showroom.staff.Role.ADMINISTRATOR;
import static io.showroom.staff.Role.CONSULTANT;
import static io.showroom.staff.Role.MANAGER;
import static io.showroom.staff.Role.RECEPTIONIST;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All acts on one prospect (docs/domain.md, sections 1 and 4), in the order of the card: the roles that may do each,
 * and the states of the prospect in which it is refused. Commands enforce these rules, and the card offers its buttons
 * by them.
 */
public enum ProspectAct {
    REGISTER_VISIT(by(RECEPTIONIST, CONSULTANT, MANAGER)),
    COMPLETE_VISIT(by(RECEPTIONIST, CONSULTANT, MANAGER).worth(Situation::visited)),
    MAKE_APPOINTMENT(by(RECEPTIONIST, CONSULTANT, MANAGER).unless("closed", Situation::lost)),
    /** Capturing contact details makes the prospect open, so a visitor given up before must be reactivated first. */
    CAPTURE_CONTACT(by(RECEPTIONIST, CONSULTANT, MANAGER)
            .unless("closed", prospect -> !prospect.captured() && prospect.lost())
            .unless("defeatPending", prospect -> !prospect.captured() && prospect.defeatPending())),
    RECORD_CONTACT(by(CONSULTANT, MANAGER)),
    GRADE_PROSPECT(by(CONSULTANT, MANAGER)
            .unless("closed", Situation::closed)
            .unless("liveOrder", prospect -> prospect.ordered() && !prospect.imported())),
    /** A day beyond the cadence is for the manager to set; others reschedule the open follow-up with a reason. */
    SCHEDULE_FOLLOW_UP(by(CONSULTANT, MANAGER)
            .unless("closed", Situation::lost)
            .worth((prospect, actor) -> !prospect.followUp() || actor.hasAny(MANAGER))),
    POSTPONE_FOLLOW_UP(by(CONSULTANT, MANAGER).unless("noOpenFollowUp", Situation::nothingAgreed)),
    ADVANCE_FOLLOW_UP(by(CONSULTANT, MANAGER).unless("noOpenFollowUp", Situation::nothingAgreed)),
    RECORD_TEST_DRIVE(by(CONSULTANT, MANAGER).worth(prospect -> !prospect.lost())),
    RECORD_QUOTE(by(CONSULTANT, MANAGER).worth(prospect -> !prospect.lost())),
    PLACE_ORDER(by(CONSULTANT, MANAGER)
            .unless("alreadyOrdered", Situation::ordered)
            .unless("closed", Situation::closed)
            .unless("defeatPending", Situation::defeatPending)
            .unless("notCaptured", prospect -> !prospect.captured() && !prospect.imported())),
    DECLARE_DEFEAT(by(CONSULTANT, MANAGER)
            .unless("liveOrder", Situation::ordered)
            .unless("closed", Situation::closed)
            .unless("defeatPending", Situation::defeatPending)
            .afterErasureToo()),
    CONFIRM_DELIVERY(by(CONSULTANT, MANAGER)
            .unless("delivered", Situation::delivered)
            .unless("noOrder", prospect -> !prospect.ordered())
            .afterErasureToo()),
    CANCEL_ORDER(by(CONSULTANT, MANAGER)
            .unless("delivered", Situation::delivered)
            .unless("noOrder", prospect -> !prospect.ordered())
            .afterErasureToo()),
    REACTIVATE_PROSPECT(by(CONSULTANT, MANAGER)
            .unless("delivered", Situation::delivered)
            .unless("notClosed", prospect -> !prospect.lost())),
    RECORD_REFERRAL(by(CONSULTANT, MANAGER)),
    RECORD_TRANSACTION(by(CONSULTANT, MANAGER).unless("notAnOwner", prospect -> !prospect.owner())),
    CONFIRM_DEFEAT(by(MANAGER)
            .unless("noDefeatPending", prospect -> !prospect.defeatPending())
            .afterErasureToo()
            .asking(ActField.of(AREA, "comment"))),
    REJECT_DEFEAT(by(MANAGER)
            .unless("noDefeatPending", prospect -> !prospect.defeatPending())
            .afterErasureToo()
            .asking(must(AREA, "comment"))),
    REVIEW_CONTACT(by(MANAGER).worth(Situation::contacted)),
    REASSIGN_PROSPECT(by(MANAGER).afterErasureToo()),
    ERASE_PERSONAL_DATA(by(ADMINISTRATOR).worth(prospect -> !prospect.erased()).afterErasureToo());

    private static final Map<String, ProspectAct> BY_COMMAND =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProspectAct::command, Function.identity()));

    private final String command;
    private final ActRule rule;

    ProspectAct(ActRule rule) {
        this.command = Stream.of(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        this.rule = rule;
    }

    /**
     * Returns the act of a command; its name is the command's.
     *
     * @throws NullPointerException if there is none
     */
    public static ProspectAct of(String command) {
        return Objects.requireNonNull(BY_COMMAND.get(command), command);
    }

    /**
     * Returns the acts that the card offers to a user.
     *
     * @param store key of the prospect's store
     * @param consultant user key of the consultant it is assigned to; null if nobody
     */
    public static List<ProspectAct> offered(
            Actor actor, String store, @Nullable String consultant, Situation situation) {
        return Arrays.stream(values())
                .filter(act -> act.rule.doers().stream().anyMatch(actor::hasAny))
                .filter(act -> act.forbidden(actor, store, consultant) == null)
                .filter(act -> act.refusal(situation) == null)
                .filter(act -> act.rule.worth().test(situation, actor))
                .toList();
    }

    /** Returns the name of its command. */
    public String command() {
        return command;
    }

    /** Returns the roles that may do it. */
    public Set<Role> doers() {
        return rule.doers();
    }

    /** Whether it is possible after the person's data were erased: acts that close or settle and name nobody. */
    public boolean evenErased() {
        return rule.evenErased();
    }

    /** Returns the inputs of its form; empty if the page has its own form. */
    public List<ActField> form() {
        return rule.form();
    }

    /**
     * Returns why a user may not do it with a prospect of this store and consultant: staff act in their store,
     * consultants on their own prospects and unassigned ones, receptionists on all where the act is theirs.
     *
     * @param consultant user key of the consultant it is assigned to; null if nobody
     * @return a rejection code; null if allowed
     */
    public @Nullable String forbidden(Actor actor, String store, @Nullable String consultant) {
        if (doers().contains(ADMINISTRATOR)) {
            return actor.hasAny(ADMINISTRATOR) ? null : "role";
        }
        if (!actor.reaches(store)) {
            return "otherStore";
        }
        boolean wholeStore = actor.hasAny(MANAGER) || (doers().contains(RECEPTIONIST) && actor.hasAny(RECEPTIONIST));
        return wholeStore || consultant == null || consultant.equals(actor.user()) ? null : "notYours";
    }

    /** Returns the rejection code that applies in a situation; null if the act is possible. */
    public @Nullable String refusal(Situation situation) {
        if (situation.erased() && !rule.evenErased()) {
            return "erased";
        }
        return rule.refusals().stream()
                .filter(refusal -> refusal.where().test(situation))
                .map(ActRule.Refusal::code)
                .findFirst()
                .orElse(null);
    }
}
