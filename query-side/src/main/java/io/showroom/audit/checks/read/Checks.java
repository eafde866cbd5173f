package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import io.showroom.freshness.read.Freshness;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RequestedDays;
import io.showroom.staff.Role;
import io.showroom.web.read.DeclaredParameters;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All checks, and the parsing of their queries. */
@Component
class Checks {

    private static final int USUAL_DAYS = 90;
    private static final List<String> ORDER = List.of(
            "recordedLate",
            "identityBeforeOrder",
            "registeredAfterOrder",
            "orderWithoutContact",
            "monthEndBurst",
            "defeatReasonChanged",
            "sourceChangedAfterOrder",
            "contactsInSeries",
            "gradesRaisedForCount");

    /** In the order of docs/domain.md, section 10. */
    private final List<AuditCheck> checks;

    private final Freshness freshness;
    private final MasterDataNames names;
    private final Clock clock;

    Checks(List<AuditCheck> checks, Freshness freshness, MasterDataNames names, Clock clock) {
        this.checks = checks.stream()
                .sorted(Comparator.comparing(check -> ORDER.indexOf(check.name())))
                .toList();
        this.freshness = freshness;
        this.names = names;
        this.clock = clock;
    }

    /** Returns the check with this name; rejects unknown names with 404. */
    AuditCheck named(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QueryRejection.notFound("noSuchCheck"));
    }

    /** Returns the number of findings of each check with its default parameters; the checks run in parallel. */
    Map<AuditCheck, Integer> counts(CheckQuestion question) {
        List<Integer> found = checks.parallelStream()
                .map(check -> check.count(usual(check, question)))
                .toList();
        Map<AuditCheck, Integer> counts = new LinkedHashMap<>();
        for (int n = 0; n < found.size(); n++) {
            counts.put(checks.get(n), found.get(n));
        }
        return counts;
    }

    /** Returns the findings for display, and records the shown customers for the access log. */
    static List<Finding> found(AuditCheck check, CheckQuestion question) {
        List<Finding> found = check.find(question);
        for (Finding finding : found) {
            if (finding.prospectId() != null) {
                AuditedAccess.person(finding.prospectId(), finding.name(), null);
            }
        }
        return found;
    }

    /** Returns the log position of the read models. */
    long position() {
        return freshness.position();
    }

    /** Parses the request: store, from, to and the check's parameters; default is the last ninety days. */
    CheckQuestion question(@Nullable AuditCheck check, ReportRequest request) {
        QueryRejection.unless(
                request.actor().hasAny(Role.AUDITOR, Role.GROUP_MANAGER, Role.ADMINISTRATOR), "checksNotYours");
        List<Limit> limits = check == null ? List.of() : check.parameters();
        Set<String> taken = new HashSet<>(Set.of("store", "from", "to", "month"));
        limits.forEach(one -> taken.add(one.name()));
        DeclaredParameters.verify(request.parameters(), taken);
        RequestedDays days = request.days();
        LocalDate last = days.to() == null ? today() : days.to();
        LocalDate first = days.from() == null ? last.minusDays(USUAL_DAYS) : days.from();
        if (days.to() == null && last.isBefore(first)) {
            request.wrong("to", "order");
        }
        Map<String, Integer> set = Limit.set(limits, request);
        request.check();
        List<String> stores = request.parameters().getOrDefault("store", List.of()).stream()
                .filter(store -> !store.isBlank())
                .toList();
        return new CheckQuestion(stores.isEmpty() ? null : stores, first, last, set);
    }

    /** Returns this query with the default parameters of another check. */
    static CheckQuestion usual(AuditCheck check, CheckQuestion question) {
        return new CheckQuestion(question.stores(), question.from(), question.to(), Limit.usual(check.parameters()));
    }

    /** Returns today's date in the zone of the first store; in the clock's zone if there is none. */
    LocalDate today() {
        ZoneId zone = names.stores().isEmpty()
                ? clock.getZone()
                : names.zone(names.stores().getFirst().key());
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
