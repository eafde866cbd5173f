package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/prospects/{id}/personal-data}: all data stored about one person, as JSON or a file. */
@RestController
record PersonalRecordEndpoint(PersonalRecords records) {

    @GetMapping(path = "/api/prospects/{id}/personal-data", produces = MediaType.APPLICATION_JSON_VALUE)
    PersonalRecord held(@PathVariable String id, Actor actor) {
        return records.of(id, actor);
    }

    @GetMapping(
            path = "/api/prospects/{id}/personal-data",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(@PathVariable String id, Actor actor, ViewFormat format) {
        PersonalRecord held = records.of(id, actor);
        return PersonalRecordForm.of(held, records.mentioned(held, actor), format);
    }
}
