package io.showroom.importing.write;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import is, as far as carrying it out needs to know; kept with the job, so that another process can go on with
 * it.
 *
 * @param kind what its rows are
 * @param roles roles of who brought it
 * @param home key of their store; null if they belong to none
 * @param create what it may create
 * @param list the list it carries out; null if it is none
 */
public record ImportPlan(
        Kind kind,
        List<Role> roles,
        @Nullable String home,
        List<CreatableMasterData> create,
        @Nullable String list) {

    /** What the rows of an import are. */
    public enum Kind {
        /** Acts of history, one a row. */
        HISTORY,
        /** Owners' transactions. */
        TRANSACTIONS,
        /** Customers of a list, one a row. */
        LIST
    }

    static ImportPlan history(Actor actor, Set<CreatableMasterData> create) {
        return of(Kind.HISTORY, actor, List.copyOf(create), null);
    }

    static ImportPlan transactions(Actor actor) {
        return of(Kind.TRANSACTIONS, actor, List.of(), null);
    }

    /** A list that somebody has carried out, or tried. */
    public static ImportPlan list(Actor actor, String list) {
        return of(Kind.LIST, actor, List.of(), list);
    }

    private static ImportPlan of(Kind kind, Actor actor, List<CreatableMasterData> create, @Nullable String list) {
        return new ImportPlan(kind, actor.roles().stream().sorted().toList(), actor.store(), create, list);
    }

    /** Who brought it, by their user key. */
    public Actor actor(String user) {
        return new Actor(user, Set.copyOf(roles), home);
    }
}
