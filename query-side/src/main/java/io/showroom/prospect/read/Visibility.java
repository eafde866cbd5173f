package io.showroom.prospect.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import org.jspecify.annotations.Nullable;

/** Which prospects somebody may see, and how much of them (docs/domain.md, section 1). */
public final class Visibility {

    private Visibility() {}

    /** Whether somebody sees only the prospects assigned to them. */
    public static boolean ownOnly(Actor actor) {
        return actor.hasAny(Role.CONSULTANT)
                && !actor.hasAny(
                        Role.MANAGER,
                        Role.ASSISTANT,
                        Role.MARKETING,
                        Role.GROUP_MANAGER,
                        Role.AUDITOR,
                        Role.ADMINISTRATOR);
    }

    /**
     * Whether somebody looks customers up one by one, and takes no list of them out: reception, and nothing besides.
     */
    public static boolean searchesOnly(Actor actor) {
        return actor.hasAny(Role.RECEPTIONIST)
                && !actor.hasAny(
                        Role.CONSULTANT,
                        Role.MANAGER,
                        Role.ASSISTANT,
                        Role.MARKETING,
                        Role.GROUP_MANAGER,
                        Role.AUDITOR,
                        Role.ADMINISTRATOR);
    }

    /** The user key of somebody who sees only the prospects assigned to them; null for others. */
    public static @Nullable String reader(Actor actor) {
        return ownOnly(actor) ? actor.user() : null;
    }

    /** Whether somebody may see a prospect of this store that is assigned to this consultant. */
    public static boolean sees(Actor actor, String store, @Nullable String consultant) {
        return actor.reaches(store) && (!ownOnly(actor) || actor.user().equals(consultant));
    }

    /** Whether somebody may see phone numbers and addresses; reception sees those of who arrives today besides. */
    public static boolean seesPhones(Actor actor) {
        return actor.hasAny(
                Role.CONSULTANT, Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    /** Whether somebody may see the phone number of a prospect, given whether it is expected or here today. */
    public static boolean seesPhone(Actor actor, boolean arrivesToday) {
        return seesPhones(actor) || (arrivesToday && actor.hasAny(Role.RECEPTIONIST));
    }
}
