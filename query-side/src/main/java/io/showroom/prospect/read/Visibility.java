package io.showroom.prospect.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import org.jspecify.annotations.Nullable;

/** Authorization for prospects and their contact data (docs/domain.md, section 1). */
public final class Visibility {

    private Visibility() {}

    /** Whether the user sees only the prospects assigned to them. */
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
     * Whether the user may only search for single customers, without lists and exports: receptionists without another
     * role.
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

    /** Returns the user key if the user sees only their own prospects; null otherwise. */
    public static @Nullable String reader(Actor actor) {
        return ownOnly(actor) ? actor.user() : null;
    }

    /** Whether the user may see a prospect of this store with this consultant. */
    public static boolean sees(Actor actor, String store, @Nullable String consultant) {
        return actor.reaches(store) && (!ownOnly(actor) || actor.user().equals(consultant));
    }

    /** Whether the user may see phone numbers and addresses; reception also sees those of persons who arrive today. */
    public static boolean seesPhones(Actor actor) {
        return actor.hasAny(
                Role.CONSULTANT, Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    /**
     * Whether the user may see the phone number of a prospect, given whether the person is expected or present today.
     */
    public static boolean seesPhone(Actor actor, boolean arrivesToday) {
        return seesPhones(actor) || (arrivesToday && actor.hasAny(Role.RECEPTIONIST));
    }
}
