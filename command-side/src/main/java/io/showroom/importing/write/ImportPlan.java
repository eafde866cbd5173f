package io.showroom.importing.write;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an import, stored with its job, so that another process can continue it.
 *
 * @param kind kind of its rows
 * @param roles roles of the user who started it
 * @param home key of their store; null if they belong to none
 * @param create master data that it may create
 * @param list id of the list it executes; null for other kinds
 */
public record ImportPlan(
        Kind kind,
        List<Role> roles,
        @Nullable String home,
        List<CreatableMasterData> create,
        @Nullable String list) {

    /** The kind of an import's rows. */
    public enum Kind {
        /** Acts of history, one a row. */
        HISTORY,
        /** Owners' transactions. */
        TRANSACTIONS,
        /** Customers of a list, one per row. */
        LIST
    }

    static ImportPlan history(Actor actor, Set<CreatableMasterData> create) {
        return of(Kind.HISTORY, actor, List.copyOf(create), null);
    }

    static ImportPlan transactions(Actor actor) {
        return of(Kind.TRANSACTIONS, actor, List.of(), null);
    }

    /** Returns the plan of executing a list, or validating it. */
    public static ImportPlan list(Actor actor, String list) {
        return of(Kind.LIST, actor, List.of(), list);
    }

    private static ImportPlan of(Kind kind, Actor actor, List<CreatableMasterData> create, @Nullable String list) {
        return new ImportPlan(kind, actor.roles().stream().sorted().toList(), actor.store(), create, list);
    }

    /**
     * Returns the actor who started it.
     *
     * @param user user key of that actor
     */
    public Actor actor(String user) {
        return new Actor(user, Set.copyOf(roles), home);
    }
}
