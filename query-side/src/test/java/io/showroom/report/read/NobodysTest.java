package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of {@code consultant=none}: with what is assigned to nobody, the consultants add up to their store. */
@ExtendWith(Asked.class)
class NobodysTest {

    private static final String DAYS = "from=2026-03-01&to=2026-05-31";

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "funnel," + DAYS + ",/stages",
        "funnel," + DAYS + "&by=colour,/stages",
        "retained-new,month=2026-05,/total/new",
        "retained-new,month=2026-05,/total/retained",
        "retained-new,month=2026-04&by=customerType,/total/retained",
        "kpis,month=2026-05,/kpis",
        "kpis,month=2026-04,/kpis",
        "grade-mix,from=2026-05-04&to=2026-05-04,/days/0",
        "defeats," + DAYS + ",/total",
        "traffic,month=2026-04,/visits/total",
        "traffic,month=2026-04,/calls/total",
        "weekdays," + DAYS + ",/visits",
        "owners,month=2026-06,/total",
        "visits," + DAYS + ",/totals",
        "contact-sheet,month=2026-05,/foot"
    })
    void theirsAndNobodysAddUpToTheStore(String report, String asked, String part, QuerySide side) {
        String address = "/api/reports/" + report + "?store=S1&" + asked;
        Map<String, Long> added = new TreeMap<>();
        for (String consultant : List.of("c1", "c2", "c3", "none")) {
            counts(
                            side.json(Group.GROUP_MANAGER, address + "&consultant=" + consultant)
                                    .at(part),
                            "")
                    .forEach((name, count) -> added.merge(name, count, Long::sum));
        }
        Map<String, Long> store = counts(side.json(Group.GROUP_MANAGER, address).at(part), "");
        added.values().removeIf(count -> count == 0);
        store.values().removeIf(count -> count == 0);
        assertThat(added).isEqualTo(store).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c1", "c2", "none"})
    void theDailyReportOfOneIsTheirPartOfIt(String consultant, QuerySide side) {
        String address = "/api/reports/daily?store=S1&day=2026-04-20";
        JsonNode alone = side.json(Group.GROUP_MANAGER, address + "&consultant=" + consultant);
        assertThat(alone.path("consultants").valueStream())
                .containsExactlyElementsOf(side.json(Group.GROUP_MANAGER, address)
                        .path("consultants")
                        .valueStream()
                        .filter(one -> one.path("consultant").stringValue().equals(consultant))
                        .toList())
                .isNotEmpty();
    }

    /** Returns the integers by their JSON path, without moves within the store and durations, which do not add up. */
    private static Map<String, Long> counts(JsonNode node, String path) {
        Map<String, Long> counts = new TreeMap<>();
        Set<String> apart = new TreeSet<>(Set.of("movedIn", "movedOut", "medianDays", "averageMinutes"));
        if (node.isIntegralNumber() && !apart.contains(path.substring(path.lastIndexOf('/') + 1))) {
            counts.put(path, node.longValue());
        }
        node.properties().forEach(one -> counts.putAll(counts(one.getValue(), path + "/" + one.getKey())));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            counts.putAll(counts(node.get(at), path + "/" + at));
        }
        return counts;
    }
}
