package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.projection.read.ReadModels;
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

/** {@code GET /api/audit/checks}: all checks with how much they find; below it, each with its list. */
@RestController
class ChecksEndpoint {

    private final Checks checks;
    private final CheckForm form;
    private final Speaker speaker;
    private final ReadModels readModels;

    ChecksEndpoint(Checks checks, CheckForm form, Speaker speaker, ReadModels readModels) {
        this.readModels = readModels;
        this.speaker = speaker;
        this.checks = checks;
        this.form = form;
    }

    /** All checks at once, with their usual parameters. */
    record Overview(long position, LocalDate from, LocalDate to, List<Line> checks) {}

    /** One check: its parameters and how many rows it finds, at most a thousand. */
    record Line(String check, Map<String, Integer> parameters, int findings) {}

    /** One check's list. */
    record Answer(
            long position,
            String check,
            LocalDate from,
            LocalDate to,
            Map<String, Integer> parameters,
            List<Finding> rows) {}

    @GetMapping("/api/audit/checks")
    @Takes({"store", "from", "to", "month"})
    Overview overview(@RequestParam MultiValueMap<String, String> address, Actor actor) {
        CheckQuestion question = checks.question(null, address, actor);
        long position = checks.position();
        List<Line> lines = new ArrayList<>();
        checks.counts(question)
                .forEach((check, found) -> lines.add(
                        new Line(check.name(), Checks.usual(check, question).parameters(), found)));
        return new Overview(position, question.from(), question.to(), lines);
    }

    @GetMapping(path = "/api/audit/checks/{check}", produces = MediaType.APPLICATION_JSON_VALUE)
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
    Answer list(@PathVariable String check, @RequestParam MultiValueMap<String, String> address, Actor actor) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, address, actor);
        return readModels.inOneSnapshot(() -> new Answer(
                checks.position(),
                asked.name(),
                question.from(),
                question.to(),
                question.parameters(),
                Checks.found(asked, question)));
    }

    @GetMapping(
            path = "/api/audit/checks/{check}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
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
    Form file(
            @PathVariable String check,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, address, actor);
        return readModels.inOneSnapshot(
                () -> form.of(asked, question, Checks.found(asked, question), actor, speaker.in(locale)));
    }
}
