package io.showroom.audit.checks.read;

import io.showroom.prospect.read.Mentions;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The checks as pages: all with their counts, and each with its list. */
@Screen
class ChecksPage {

    private final Checks checks;
    private final CheckForm form;
    private final Mentions mentions;

    ChecksPage(Checks checks, CheckForm form, Mentions mentions) {
        this.mentions = mentions;
        this.checks = checks;
        this.form = form;
    }

    @GetMapping("/audit/checks")
    @Takes({"store", "from", "to", "month"})
    String all(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        CheckQuestion question = checks.question(null, address, actor);
        model.addAttribute("found", checks.counts(question));
        filters(model, question, say, actor);
        return "audit/checks";
    }

    @GetMapping("/audit/checks/{check}")
    @Takes({
        "store",
        "from",
        "to",
        "month",
        "days",
        "minutes",
        "contacts",
        "before",
        "after",
        "seconds",
        "percent",
        "entries"
    })
    String one(
            @PathVariable String check,
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, address, actor);
        model.addAttribute("check", asked);
        List<Finding> found = Checks.found(asked, question);
        model.addAttribute("rows", found);
        model.addAttribute("mentioned", mentions.of(CheckWords.severalIn(asked.name(), found), actor));
        model.addAttribute("most", Findings.MOST);
        filters(model, question, say, actor);
        return "audit/check";
    }

    @GetMapping("/audit/checks/{check}/print")
    @Takes({
        "store",
        "from",
        "to",
        "month",
        "days",
        "minutes",
        "contacts",
        "before",
        "after",
        "seconds",
        "percent",
        "entries"
    })
    String print(
            @PathVariable String check,
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, address, actor);
        model.addAttribute("form", form.of(asked, question, Checks.found(asked, question), actor, say));
        model.addAttribute("back", "/audit/checks/" + asked.name() + "?" + query(question));
        return "form/print";
    }

    static void filters(Model model, CheckQuestion question, Say say, Actor actor) {
        model.addAttribute("asked", question);
        model.addAttribute(
                "store", question.stores() == null ? null : question.stores().getFirst());
        model.addAttribute("stores", say.stores(actor));
        model.addAttribute("query", query(question));
    }

    static String query(CheckQuestion question) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>();
        if (question.stores() != null) {
            filters.addAll("store", question.stores());
        }
        filters.set("from", question.from().toString());
        filters.set("to", question.to().toString());
        question.parameters().forEach((name, value) -> filters.set(name, value.toString()));
        return String.valueOf(UriComponentsBuilder.newInstance()
                .queryParams(filters)
                .encode()
                .build()
                .getQuery());
    }
}
