package io.showroom.prospect.read.list;

import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import io.showroom.web.read.QueryRejectionTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions of the search box. */
@Screen
record QuickSearchPage(Prospects prospects) {

    private static final int SHOWN = 8;

    /** Shows the latest matches under the box; none while the text is too short. */
    @GetMapping("/search")
    String search(@RequestParam @Nullable String q, Actor actor, Locale locale, Model model) {
        String words = ParameterValues.text("q", q);
        boolean enough = SearchOnlyRule.searches(words);
        List<ProspectLine> found = List.of();
        try {
            if (enough) {
                found = prospects.first(SHOWN + 1, ProspectFilter.ALL.named(words), actor);
            }
        } catch (QueryRejection rejection) {
            model.addAttribute("declined", QueryRejectionTexts.of(rejection, locale));
        }
        model.addAttribute("enough", enough);
        model.addAttribute("words", words);
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        return "prospect/found";
    }
}
