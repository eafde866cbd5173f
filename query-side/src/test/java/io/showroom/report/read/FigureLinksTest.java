package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Test that every figure linked on a report's page, in tables and charts, leads to a list of as many prospects; where
 * acts are counted, to at least one prospect and to no more than there are acts.
 */
@ExtendWith(Asked.class)
class FigureLinksTest {

    private static final Pattern LINK = Pattern.compile(
            "<a[^>]*href=\"(/prospects\\?figure=[^\"]*)\"[^>]*>\\s*(?:<[a-z][^>]*>\\s*)*([\\d,]+)\\s*<");
    private static final Pattern CHART = Pattern.compile("data-chart=\"([^\"]*)\"");

    /** Figures that count acts, of which one prospect can have several. */
    private static final Pattern OF_ACTS = Pattern.compile(
            "figure=(sources/(visits|calls|leads|defeats)|traffic/.*|weekdays/.*|kpis/(testDriveSigning|clearDefeat)/denominator)&");

    private QuerySide side;

    @BeforeEach
    void serve(QuerySide shared) {
        side = shared;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/reports/funnel?store=S1&from=2026-03-01&to=2026-05-31&reading=period|20",
                "/reports/funnel?store=S1&month=2026-04&reading=cohort&by=source|30",
                "/reports/funnel?store=S1&month=2026-04&reading=period&by=consultant|40",
                "/reports/funnel?store=S1&from=2026-03-01&to=2026-05-31&consultant=c2&by=month|30",
                "/reports/retained-new?store=S1&month=2026-04|40",
                "/reports/retained-new?store=S1&month=2026-04&by=consultant|40",
                "/reports/retained-new?store=S1&month=2026-03&by=grade|40",
                "/reports/retained-new?month=2026-03&by=store|30",
                "/reports/sources?store=S1&from=2026-03-01&to=2026-05-31|20",
                "/reports/sources?store=S2&from=2026-03-01&to=2026-05-31&touch=last|40",
                "/reports/kpis?store=S1&month=2026-03&by=consultant|60",
                "/reports/defeats?store=S1&from=2026-03-01&to=2026-06-30|30",
                "/reports/grade-mix?store=S1&from=2026-03-01&to=2026-05-31&step=month|30",
                "/reports/grade-mix?store=S1&from=2026-04-01&to=2026-05-31&step=week&consultant=c1|10",
                "/reports/traffic?store=S1&month=2026-04|100",
                "/reports/weekdays?store=S1&from=2026-03-01&to=2026-05-31|20",
                "/reports/contact-sheet?store=S1&month=2026-05&consultant=c1|10",
                "/reports/contact-sheet?store=S1&month=2026-05&consultant=|20",
                "/reports/owners?store=S1&month=2026-06|5",
                "/stores?day=2026-04-20|40",
                "/meeting?day=2026-04-20|10",
            })
    void theListBehindAFigureHasAsManyAsItSays(String page, int atLeast) {
        Actor actor = page.startsWith("/reports") || page.startsWith("/stores") ? Group.GROUP_MANAGER : Group.MANAGER;
        Map<String, Long> told = links(actor, page);
        assertThat(told).hasSizeGreaterThan(atLeast);
        SoftAssertions all = new SoftAssertions();
        told.forEach((address, value) -> {
            long listed = listed(actor, address);
            if (OF_ACTS.matcher(address).find()) {
                all.assertThat(listed).as(address).isBetween(Math.min(value, 1), value);
            } else {
                all.assertThat(listed).as(address).isEqualTo(value);
            }
        });
        all.assertAll();
    }

    private long listed(Actor actor, String address) {
        return side.json(actor, "/api" + address + "&size=1").path("total").longValue();
    }

    /** Returns the figures on a page by the address they link to. */
    private Map<String, Long> links(Actor actor, String page) {
        String html = side.get(actor, page).body();
        Map<String, Long> told = new TreeMap<>();
        for (MatchResult link : LINK.matcher(html).results().toList()) {
            tell(
                    told,
                    HtmlUtils.htmlUnescape(link.group(1)),
                    Long.parseLong(link.group(2).replace(",", "")));
        }
        for (MatchResult chart : CHART.matcher(html).results().toList()) {
            points(JsonMapper.shared().readTree(HtmlUtils.htmlUnescape(chart.group(1))))
                    .forEach(point -> tell(
                            told,
                            point.path("href").stringValue(),
                            point.path("value").longValue()));
        }
        return told;
    }

    /** Checks that equal links show equal figures. */
    private static void tell(Map<String, Long> told, String address, long value) {
        Long before = told.put(address, value);
        assertThat(before == null ? value : before).as(address).isEqualTo(value);
    }

    private static List<JsonNode> points(JsonNode node) {
        List<JsonNode> points = new ArrayList<>();
        if (node.path("href").isString() && node.path("href").stringValue().startsWith("/prospects?figure=")) {
            points.add(node);
        }
        node.valueStream().forEach(one -> points.addAll(points(one)));
        return points;
    }
}
