package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.ViewFormat;
import io.showroom.web.read.DeclaredParameters;
import io.showroom.web.read.QueryRejection;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Evaluates the access rules on the access log. */
@Component
record UnusualAccesses(AccessRows rows) {

    /** Maximum number of entries evaluated; for more, the user narrows the range of days. */
    static final int MOST = 200_000;

    /** Returns the rule with this name; rejects unknown names with 404. */
    static AccessRule named(String name) {
        return AccessRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QueryRejection.notFound("noSuchAccessRule"));
    }

    /**
     * The findings of one rule.
     *
     * @param set values of its parameters
     * @param rows the findings, the latest first
     */
    record Found(AccessRule rule, AccessQuestion question, Map<String, Integer> set, List<UnusualAccess> rows) {}

    /** Evaluates the rule with this name, with the parameters of the request. */
    Found ask(String name, ReportRequest request) {
        AccessQuestion question = AccessQuestion.of(request);
        AccessRule rule = named(name);
        Set<String> taken = new HashSet<>(Set.of("who", "prospect", "kind", "from", "to", "month"));
        rule.parameters().forEach(one -> taken.add(one.name()));
        DeclaredParameters.verify(request.parameters(), taken);
        Map<String, Integer> set = Limit.set(rule.parameters(), request);
        request.check();
        WorkplaceClocks clocks = clocks(question, request.format());
        List<AccessEvent> accesses = rows.accesses(question, MOST);
        return new Found(
                rule, question, set, find(rule, accesses, set, new AccessedCustomers(rows::customers), clocks));
    }

    /** Evaluates each rule with its default parameters; findings are the latest first. */
    Map<AccessRule, List<UnusualAccess>> all(AccessQuestion question, ViewFormat format) {
        List<AccessEvent> seen = rows.accesses(question, MOST);
        AccessedCustomers named = new AccessedCustomers(rows::customers);
        Map<AccessRule, List<UnusualAccess>> all = new LinkedHashMap<>();
        AccessRules.all()
                .forEach(rule -> all.put(
                        rule, find(rule, seen, Limit.usual(rule.parameters()), named, clocks(question, format))));
        return all;
    }

    private static List<UnusualAccess> find(
            AccessRule rule,
            List<AccessEvent> seen,
            Map<String, Integer> set,
            AccessedCustomers named,
            WorkplaceClocks clocks) {
        return rule.find(seen, set, named, clocks).stream()
                .sorted(Comparator.comparing(UnusualAccess::to).reversed())
                .toList();
    }

    private static WorkplaceClocks clocks(AccessQuestion question, ViewFormat format) {
        Map<String, ZoneId> known = new LinkedHashMap<>();
        return store -> store == null ? question.zone() : known.computeIfAbsent(store, format::zone);
    }
}
