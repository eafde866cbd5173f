package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.projection.read.ReadModels;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.DeclaresParameters;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/audit/entries/{late|grade|details}}: late entries and corrections, as JSON, CSV or XLSX. */
@RestController
@DeclaresParameters(
        value = {"store", "from", "to", "month"},
        repeats = "store")
record EntriesEndpoint(Checks checks, RecordedEntries entries, EntryForm form, ReadModels readModels) {

    /** The entries of one kind recorded in a range of days, at most a thousand, the newest first. */
    record Answer(long position, String kind, LocalDate from, LocalDate to, List<Entry> rows) {}

    @GetMapping(path = "/api/audit/entries/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list(@PathVariable String kind, ReportRequest request) {
        EntryKind asked = EntriesPage.named(kind);
        CheckQuestion question = checks.question(null, request);
        return readModels.inOneSnapshot(() -> new Answer(
                checks.position(), asked.key(), question.from(), question.to(), entries.list(asked, question)));
    }

    @GetMapping(
            path = "/api/audit/entries/{kind}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(@PathVariable String kind, ReportRequest request) {
        EntryKind asked = EntriesPage.named(kind);
        CheckQuestion question = checks.question(null, request);
        return readModels.inOneSnapshot(
                () -> form.of(asked, question, entries.list(asked, question), request.format()));
    }
}
