package io.showroom.audit.access.read;

import io.showroom.screen.read.Say;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.TakenParameters;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts the rules to the access log. */
@Component
class UnusualLooks {

    /** So many entries are looked at; whoever wants more narrows the days. */
    static final int MOST = 200_000;

    private final AccessRows rows;

    UnusualLooks(AccessRows rows) {
        this.rows = rows;
    }

    /** The rule of a name. */
    static AccessRule named(String name) {
        return AccessRules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Declined.notFound("noSuchAccessRule"));
    }

    /** A rule's parameters as an address sets them, the usual values where it does not. */
    static Map<String, Integer> set(AccessRule rule, MultiValueMap<String, String> address) {
        Set<String> taken = new HashSet<>(Set.of("who", "prospect", "kind", "from", "to", "month"));
        rule.parameters().forEach(one -> taken.add(one.name()));
        TakenParameters.verify(address, taken);
        Parameters parameters = new Parameters();
        Map<String, Integer> set = new LinkedHashMap<>();
        for (AccessRule.Parameter one : rule.parameters()) {
            set.put(
                    one.name(),
                    parameters.number(one.name(), address.getFirst(one.name()), one.least(), one.most(), one.usual()));
        }
        parameters.check();
        return set;
    }

    /** A rule's usual parameters. */
    static Map<String, Integer> usual(AccessRule rule) {
        Map<String, Integer> usual = new LinkedHashMap<>();
        rule.parameters().forEach(one -> usual.put(one.name(), one.usual()));
        return usual;
    }

    /** What one rule finds, the latest first. */
    List<Unusual> find(AccessRule rule, AccessQuestion question, Map<String, Integer> set, Say say) {
        return find(rule, rows.looks(question, MOST), set, new Named(rows::customers), clocks(question, say));
    }

    /** What each rule finds with its usual parameters, the latest first. */
    Map<AccessRule, List<Unusual>> all(AccessQuestion question, Say say) {
        List<Look> seen = rows.looks(question, MOST);
        Named named = new Named(rows::customers);
        Map<AccessRule, List<Unusual>> all = new LinkedHashMap<>();
        AccessRules.all().forEach(rule -> all.put(rule, find(rule, seen, usual(rule), named, clocks(question, say))));
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
