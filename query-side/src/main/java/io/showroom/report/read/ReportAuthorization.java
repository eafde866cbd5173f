package io.showroom.report.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may see which figures (docs/domain.md, section 1): their store's, every store's, or a consultant their own. */
public final class ReportAuthorization {

    private ReportAuthorization() {}

    /**
     * What a report is about, asked by somebody.
     *
     * @param actor who asks
     * @param stores the stores asked for; null or empty for all that the asker may see
     * @param asKnownAt only what was recorded by then; null for everything
     * @throws QueryRejection if none of the stores is theirs to see, or reports are not for them
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
     * The same, narrowed to what was one consultant's at that moment.
     *
     * @param consultant user key of a consultant; null or blank for everybody's; a consultant's own figures stay their
     *     own
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

    /** Whether somebody sees only their own figures. */
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
