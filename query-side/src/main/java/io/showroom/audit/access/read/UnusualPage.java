package io.showroom.audit.access.read;

import io.showroom.audit.ledger.read.Auditing;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands out in the access log: all rules with their counts, and each with its list. */
@Screen
class UnusualPage {

    private final UnusualLooks looks;
    private final UnusualForm form;

    UnusualPage(UnusualLooks looks, UnusualForm form) {
        this.looks = looks;
        this.form = form;
    }

    @GetMapping("/audit/access/unusual")
    @Takes({"who", "prospect", "kind", "from", "to", "month"})
    String all(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        AccessQuestion question = question(address, say, actor);
        model.addAttribute("found", looks.all(question, say));
        model.addAttribute("asked", question);
        model.addAttribute("query", question.query(Map.of()));
        return "audit/unusual";
    }

    @GetMapping("/audit/access/unusual/{rule}")
    @Takes({
        "who",
        "prospect",
        "kind",
        "from",
        "to",
        "month",
        "customers",
        "numbers",
        "minutes",
        "rows",
        "opens",
        "closes"
    })
    String one(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        AccessQuestion question = question(address, say, actor);
        AccessRule asked = UnusualLooks.named(rule);
        Map<String, Integer> set = UnusualLooks.set(asked, address);
        model.addAttribute("rule", asked);
        model.addAttribute("set", set);
        model.addAttribute("rows", looks.find(asked, question, set, say));
        model.addAttribute("asked", question);
        model.addAttribute("query", question.query(set));
        return "audit/unusual-looks";
    }

    @GetMapping("/audit/access/unusual/{rule}/print")
    @Takes({
        "who",
        "prospect",
        "kind",
        "from",
        "to",
        "month",
        "customers",
        "numbers",
        "minutes",
        "rows",
        "opens",
        "closes"
    })
    String print(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        AccessQuestion question = question(address, say, actor);
        AccessRule asked = UnusualLooks.named(rule);
        Map<String, Integer> set = UnusualLooks.set(asked, address);
        model.addAttribute("form", form.of(asked, question, set, looks.find(asked, question, set, say), say));
        model.addAttribute("back", "/audit/access/unusual/" + asked.name() + "?" + question.query(set));
        return "form/print";
    }

    private static AccessQuestion question(MultiValueMap<String, String> address, Say say, Actor actor) {
        Auditing.only(actor);
        return AccessQuestion.of(address, say.today(actor.store()), say.zone(actor.store()));
    }
}
