package io.showroom.audit.access.read;

import io.showroom.audit.ledger.read.Auditing;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/audit/access/unusual}: all rules with how much they find; below it, each with its list. */
@RestController
class UnusualEndpoint {

    private final UnusualLooks looks;
    private final UnusualForm form;
    private final Speaker speaker;

    UnusualEndpoint(UnusualLooks looks, UnusualForm form, Speaker speaker) {
        this.looks = looks;
        this.form = form;
        this.speaker = speaker;
    }

    /** All rules at once, with their usual parameters. */
    record Overview(LocalDate from, LocalDate to, List<Line> rules) {}

    /** One rule: its parameters and how much it finds. */
    record Line(String rule, Map<String, Integer> parameters, int findings) {}

    /** One rule's list. */
    record Answer(String rule, LocalDate from, LocalDate to, Map<String, Integer> parameters, List<Unusual> rows) {}

    @GetMapping("/api/audit/access/unusual")
    @Takes({"who", "prospect", "kind", "from", "to", "month"})
    Overview overview(@RequestParam MultiValueMap<String, String> address, Actor actor, Locale locale) {
        AccessQuestion question = question(address, actor, locale);
        List<Line> lines = new ArrayList<>();
        looks.all(question, speaker.in(locale))
                .forEach((rule, found) -> lines.add(new Line(rule.name(), UnusualLooks.usual(rule), found.size())));
        return new Overview(question.from(), question.to(), lines);
    }

    @GetMapping(path = "/api/audit/access/unusual/{rule}", produces = MediaType.APPLICATION_JSON_VALUE)
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
    Answer list(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale) {
        AccessQuestion question = question(address, actor, locale);
        AccessRule asked = UnusualLooks.named(rule);
        Map<String, Integer> set = UnusualLooks.set(asked, address);
        return new Answer(
                asked.name(),
                question.from(),
                question.to(),
                set,
                looks.find(asked, question, set, speaker.in(locale)));
    }

    @GetMapping(
            path = "/api/audit/access/unusual/{rule}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
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
    Form file(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale) {
        AccessQuestion question = question(address, actor, locale);
        AccessRule asked = UnusualLooks.named(rule);
        Map<String, Integer> set = UnusualLooks.set(asked, address);
        Say say = speaker.in(locale);
        return form.of(asked, question, set, looks.find(asked, question, set, say), say);
    }

    private AccessQuestion question(MultiValueMap<String, String> address, Actor actor, Locale locale) {
        Auditing.only(actor);
        Say say = speaker.in(locale);
        return AccessQuestion.of(address, say.today(actor.store()), say.zone(actor.store()));
    }
}
