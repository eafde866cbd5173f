package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.prospect.read.Mentions;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/compare}: a report as known at two moments, and what was recorded in between. */
@RestController
@Takes(
        value = {"report", "from-known", "to-known", "store", "month", "consultant"},
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
class CompareEndpoint {

    private final Comparisons comparisons;
    private final Speaker speaker;
    private final Mentions mentions;

    CompareEndpoint(Comparisons comparisons, Speaker speaker, Mentions mentions) {
        this.mentions = mentions;
        this.comparisons = comparisons;
        this.speaker = speaker;
    }

    @GetMapping(path = "/api/reports/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    Compared compare(Actor actor, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return comparisons.of(address, speaker.in(locale), actor);
    }

    @GetMapping(
            path = "/api/reports/compare",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(Actor actor, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        Say say = speaker.in(locale);
        Compared compared = comparisons.of(address, say, actor);
        return CompareForm.of(compared, say.zone(actor.store()).getId(), mentions.of(compared.prospects(), actor), say);
    }
}
