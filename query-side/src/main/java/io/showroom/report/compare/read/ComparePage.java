package io.showroom.report.compare.read;

import io.showroom.prospect.read.Mentions;
import io.showroom.report.read.ReportScope;
import io.showroom.screen.read.FormTab;
import io.showroom.screen.read.FormTabs;
import io.showroom.screen.read.Readers;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Any report as known at two moments: what changed, and through which events. */
@Screen
@Takes(
        value = {"report", "from-known", "to-known", "asKnownAt", "store", "month", "consultant"},
        beside = {
            "day",
            "from",
            "to",
            "by",
            "reading",
            "touch",
            "kind",
            "customer",
            "step",
            "heatFrom",
            "heatTo",
            "only",
            "grade",
            "model",
            "source"
        })
class ComparePage {

    private static final String USUAL = "retained-new";
    /** Reports whose pages stand for themselves. */
    private static final List<String> APART = List.of("visits", "stores");

    private static final List<String> SHOWN = List.of("month", "day", "from", "to", "store");

    private static final Set<String> OWN = Set.of(Comparisons.REPORT, Comparisons.FROM, Comparisons.TO);

    private final Comparisons comparisons;
    private final Mentions mentions;
    private final FormTabs tabs;

    ComparePage(Comparisons comparisons, Mentions mentions, FormTabs tabs) {
        this.tabs = tabs;
        this.mentions = mentions;
        this.comparisons = comparisons;
    }

    @GetMapping("/reports/compare")
    String compare(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        ReportScope.of(actor, null, null);
        MultiValueMap<String, String> asked = ofReport(asked(address, say, actor), say, actor);
        Instant from = Comparisons.from(asked, say, actor);
        Compared compared = from == null ? null : comparisons.of(asked, say, actor);
        model.addAttribute("compared", compared);
        model.addAttribute("mentioned", mentions.of(compared == null ? List.of() : compared.prospects(), actor));
        model.addAttribute("report", "compare");
        Map<String, @Nullable String> shown = new HashMap<>(asked.toSingleValueMap());
        SHOWN.forEach(name -> shown.putIfAbsent(name, null));
        model.addAttribute("asked", shown);
        model.addAttribute("hidden", hidden(asked));
        model.addAttribute("fromKnown", from);
        model.addAttribute("moments", from == null ? moments(asked, say, actor) : Map.of());
        model.addAttribute("toKnown", Comparisons.to(asked, say, actor));
        model.addAttribute("zone", say.zone(actor.store()).getId());
        model.addAttribute("stores", actor.store() == null ? say.stores(actor) : List.of());
        model.addAttribute(
                "choices",
                Stream.concat(
                                APART.stream().filter(one -> !one.equals("stores") || Readers.GROUP.include(actor)),
                                tabs.of(actor).stream()
                                        .filter(tab -> tab.path().startsWith("/reports/"))
                                        .map(FormTab::key))
                        .toList());
        model.addAttribute("query", query(asked));
        MultiValueMap<String, String> alone = new LinkedMultiValueMap<>(asked);
        alone.keySet().removeAll(OWN);
        model.addAttribute("filters", query(alone));
        model.addAttribute("page", page(asked.getFirst(Comparisons.REPORT)));
        return "report/compare";
    }

    @GetMapping("/reports/compare/print")
    String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        MultiValueMap<String, String> asked = asked(address, say, actor);
        ofMonth(asked, say, actor);
        Compared compared = comparisons.of(asked, say, actor);
        model.addAttribute(
                "form",
                CompareForm.of(
                        compared, say.zone(actor.store()).getId(), mentions.of(compared.prospects(), actor), say));
        model.addAttribute("back", "/reports/compare?" + query(asked));
        return "form/print";
    }

    /** Without a report named, last month's retained and new; what is blank was not said. */
    private static MultiValueMap<String, String> asked(MultiValueMap<String, String> address, Say say, Actor actor) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(address);
        asked.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        if (!asked.containsKey(Comparisons.REPORT)) {
            asked.set(Comparisons.REPORT, USUAL);
        }
        if (asked.containsKey(Comparisons.KNOWN) && !asked.containsKey(Comparisons.FROM)) {
            asked.put(Comparisons.FROM, asked.getOrDefault(Comparisons.KNOWN, List.of()));
        }
        asked.remove(Comparisons.KNOWN);
        return asked;
    }

    /**
     * What the page's form sends when another report is chosen in it still holds the filters of the one before: those
     * that the chosen one does not have fall away, and are no longer shown.
     */
    private MultiValueMap<String, String> ofReport(MultiValueMap<String, String> asked, Say say, Actor actor) {
        Set<String> taken = comparisons.takes(asked.getFirst(Comparisons.REPORT));
        asked.keySet().removeIf(name -> !taken.contains(name) && !OWN.contains(name));
        ofMonth(asked, say, actor);
        return asked;
    }

    /** Without days, the last month, or today where the report is of a day. */
    private void ofMonth(MultiValueMap<String, String> asked, Say say, Actor actor) {
        if (SHOWN.subList(0, 4).stream().noneMatch(asked::containsKey)) {
            LocalDate today = say.today(actor.store());
            if (comparisons.takes(asked.getFirst(Comparisons.REPORT)).contains("month")) {
                asked.set("month", YearMonth.from(today).minusMonths(1).toString());
            } else {
                asked.set("day", today.toString());
            }
        }
    }

    /** Usual moments to compare with, by the name of their text: what the address is with each of them. */
    private static Map<String, String> moments(MultiValueMap<String, String> asked, Say say, Actor actor) {
        LocalDate today = say.today(actor.store());
        Map<String, LocalDate> usual = new LinkedHashMap<>();
        usual.put("today", today);
        usual.put("week", today.minusWeeks(1));
        usual.put("month", today.withDayOfMonth(1));
        Map<String, String> moments = new LinkedHashMap<>();
        usual.forEach((name, day) -> {
            MultiValueMap<String, String> then = new LinkedMultiValueMap<>(asked);
            then.set(
                    Comparisons.FROM,
                    day.atStartOfDay(say.zone(actor.store())).toInstant().toString());
            moments.put(name, query(then));
        });
        return moments;
    }

    private static Map<String, String> hidden(MultiValueMap<String, String> asked) {
        Map<String, String> hidden = new LinkedHashMap<>(asked.toSingleValueMap());
        hidden.keySet().removeAll(SHOWN);
        hidden.keySet().removeAll(List.of(Comparisons.REPORT, Comparisons.FROM, Comparisons.TO));
        return hidden;
    }

    private static String page(@Nullable String report) {
        return (APART.contains(String.valueOf(report)) ? "/" : "/reports/") + report;
    }

    private static String query(MultiValueMap<String, String> asked) {
        return String.valueOf(UriComponentsBuilder.newInstance()
                .queryParams(asked)
                .encode()
                .build()
                .getQuery());
    }
}
