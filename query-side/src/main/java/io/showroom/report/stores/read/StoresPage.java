package io.showroom.report.stores.read;

import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The group manager's home: the stores side by side, on the day and in the month so far. */
@Screen
@Takes(
        value = {"store", "day", "month", "asKnownAt"},
        repeats = "store")
class StoresPage implements PrintedReport {

    private static final String KEY = "stores";

    private final StoresSideBySide stores;
    private final ReportTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    StoresPage(StoresSideBySide stores, ReportTexts texts, JsonMapper json, Clock clock) {
        this.stores = stores;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/stores")
    String stores(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        StoresAsked asked = StoresAsked.of(address, clock.instant(), say, actor);
        StoresReport report = stores.of(asked);
        address(address, asked, say, actor).into(model, KEY, List.of());
        model.addAttribute("day", report.day());
        model.addAttribute("before", report.before());
        model.addAttribute("present", asked.present());
        model.addAttribute("live", asked.present() && asked.asKnownAt() == null);
        model.addAttribute("lines", report.lines());
        model.addAttribute("stages", Achieved.STAGES);
        model.addAttribute("grades", grades(report.lines(), say));
        model.addAttribute("chart", json.writeValueAsString(StoresChart.of(report, asked.asKnownAt(), say)));
        return "report/stores";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/stores/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        StoresAsked asked = StoresAsked.of(address, clock.instant(), say, actor);
        model.addAttribute("form", StoresForm.of(stores.of(asked), asked, texts, say));
        model.addAttribute(
                "back", "/stores" + address(address, asked, say, actor).query());
        return "form/print";
    }

    private static ReportAddress address(
            MultiValueMap<String, String> address, StoresAsked asked, Say say, Actor actor) {
        return ReportAddress.of(address, Map.of("day", asked.day().toString()), say, actor);
    }

    /** The grades that some store holds, in the order of the stores' schemes, hottest first. */
    static List<String> grades(List<StoreLine> lines, Say say) {
        Set<String> grades = new LinkedHashSet<>();
        for (StoreLine line : lines) {
            if (line.store() != null) {
                grades.addAll(say.hottestFirst(line.store(), line.grades()).keySet());
            }
        }
        if (grades.remove("none")) {
            grades.add("none");
        }
        return List.copyOf(grades);
    }
}
