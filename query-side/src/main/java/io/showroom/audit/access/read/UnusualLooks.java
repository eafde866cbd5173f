package io.showroom.audit.access.read;

import io.showroom.audit.desk.read.Limit;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Say;
import io.showroom.web.read.Declined;
import io.showroom.web.read.TakenParameters;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the rules to the access log. */
@Component
record UnusualLooks(AccessRows rows) {

    /** So many entries are looked at; whoever wants more narrows the days. */
    static final int MOST = 200_000;

    /** The rule of a name. */
    static AccessRule named(String name) {
        return AccessRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Declined.notFound("noSuchAccessRule"));
    }

    /**
     * What one rule finds.
     *
     * @param set values of its limits
     * @param rows what it finds, the latest first
     */
    record Found(AccessRule rule, AccessQuestion question, Map<String, Integer> set, List<Unusual> rows) {}

    /** Puts the rule of a name to the log, with its limits as the request sets them. */
    Found ask(String name, ReportRequest request) {
        AccessQuestion question = AccessQuestion.of(request);
        AccessRule rule = named(name);
        Set<String> taken = new HashSet<>(Set.of("who", "prospect", "kind", "from", "to", "month"));
        rule.parameters().forEach(one -> taken.add(one.name()));
        TakenParameters.verify(request.parameters(), taken);
        Map<String, Integer> set = Limit.set(rule.parameters(), request);
        request.check();
        Clocks clocks = clocks(question, request.say());
        List<Look> looks = rows.looks(question, MOST);
        return new Found(rule, question, set, find(rule, looks, set, new Named(rows::customers), clocks));
    }

    /** What each rule finds with its usual parameters, the latest first. */
    Map<AccessRule, List<Unusual>> all(AccessQuestion question, Say say) {
        List<Look> seen = rows.looks(question, MOST);
        Named named = new Named(rows::customers);
        Map<AccessRule, List<Unusual>> all = new LinkedHashMap<>();
        AccessRules.all()
                .forEach(rule ->
                        all.put(rule, find(rule, seen, Limit.usual(rule.parameters()), named, clocks(question, say))));
        return all;
    }

    private static List<Unusual> find(
            AccessRule rule, List<Look> seen, Map<String, Integer> set, Named named, Clocks clocks) {
        return rule.find(seen, set, named, clocks).stream()
                .sorted(Comparator.comparing(Unusual::to).reversed())
                .toList();
    }

    private static Clocks clocks(AccessQuestion question, Say say) {
        Map<String, ZoneId> known = new LinkedHashMap<>();
        return store -> store == null ? question.zone() : known.computeIfAbsent(store, say::zone);
    }
}
