package io.showroom.report.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may see which figures (docs/domain.md, section 1): all stores', their own store's, or a consultant their
 * own.
 */
public final class ReportAuthorization {

    private ReportAuthorization() {}

    /**
     * Returns the scope of a report that a user may see.
     *
     * @param actor the user
     * @param stores the requested stores; null or empty for all that the user may see
     * @param asKnownAt only events recorded by then; null for all
     * @throws QueryRejection if the user may see none of the stores, or no reports at all
     */
    public static ReportScope of(Actor actor, @Nullable List<String> stores, @Nullable Instant asKnownAt) {
        boolean all = readsAll(actor);
        boolean store = readsStore(actor);
        if (!all && !store && !actor.hasAny(Role.CONSULTANT)) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
        return new ReportScope(stores(actor, all, stores), all || store ? null : actor.user(), asKnownAt);
    }

    /**
     * Returns the same scope, narrowed to what was assigned to one consultant at the time.
     *
     * @param consultant user key of a consultant; null or blank for all; a consultant may name only themselves
     */
    public static ReportScope of(
            Actor actor, @Nullable List<String> stores, @Nullable String consultant, @Nullable Instant asKnownAt) {
        ReportScope scope = of(actor, stores, asKnownAt);
        if (consultant == null || consultant.isBlank() || consultant.equals(scope.consultant())) {
            return scope;
        }
        if (scope.consultant() != null) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
        return new ReportScope(scope.stores(), consultant, scope.asKnownAt());
    }

    /** Returns whether the user sees only their own figures. */
    static boolean ownOnly(Actor actor) {
        return actor.hasAny(Role.CONSULTANT) && !readsAll(actor) && !readsStore(actor);
    }

    private static boolean readsAll(Actor actor) {
        return actor.hasAny(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    private static boolean readsStore(Actor actor) {
        return actor.hasAny(Role.MANAGER, Role.ASSISTANT, Role.MARKETING);
    }

    private static @Nullable List<String> stores(Actor actor, boolean all, @Nullable List<String> stores) {
        List<String> wanted = stores == null
                ? List.of()
                : stores.stream().filter(one -> !one.isBlank()).distinct().toList();
        if (wanted.isEmpty()) {
            return all ? null : actor.store() == null ? List.of() : List.of(actor.store());
        }
        List<String> seen =
                all ? wanted : wanted.stream().filter(actor::reaches).toList();
        if (seen.isEmpty()) {
            throw QueryRejection.forbidden("storeNotYours");
        }
        return seen;
    }
}
