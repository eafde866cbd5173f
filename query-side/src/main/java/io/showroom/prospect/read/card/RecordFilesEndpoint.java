package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Given;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies below {@code /api/prospects/{id}} as files. */
@RestController
@RequestMapping(
        path = "/api/prospects/{id}",
        produces = {FormFiles.CSV, FormFiles.XLSX})
class RecordFilesEndpoint {

    private final RecordForms forms;
    private final Speaker speaker;

    RecordFilesEndpoint(RecordForms forms, Speaker speaker) {
        this.forms = forms;
        this.speaker = speaker;
    }

    @GetMapping
    Form card(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asKnownAt,
            Actor actor,
            Locale locale) {
        return forms.card(id, Given.instant("asKnownAt", asKnownAt), actor, speaker.in(locale));
    }

    @GetMapping("/grades")
    Form grades(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asKnownAt,
            Actor actor,
            Locale locale) {
        return forms.grades(id, Given.instant("asKnownAt", asKnownAt), actor, speaker.in(locale));
    }

    @GetMapping("/events")
    Form events(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asKnownAt,
            Actor actor,
            Locale locale) {
        return forms.events(id, Given.instant("asKnownAt", asKnownAt), actor, speaker.in(locale));
    }
}
