package io.showroom.audit.checks.read;

import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Screen;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.QueryRejection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Page of late entries and corrections, each with a link to the prospect's replay. */
@Screen
@DeclaresParameters({"store", "from", "to", "month"})
record EntriesPage(Checks checks, RecordedEntries entries, EntryForm form) {

    @GetMapping("/audit/entries/{kind}")
    String list(@PathVariable String kind, ReportRequest request, Model model) {
        EntryKind asked = named(kind);
        CheckQuestion question = checks.question(null, request);
        model.addAttribute("kind", asked);
        model.addAttribute("kinds", EntryKind.values());
        model.addAttribute("rows", entries.list(asked, question));
        model.addAttribute("most", Findings.MOST);
        ChecksPage.filters(model, question, request);
        return "audit/entries";
    }

    @GetMapping("/audit/entries/{kind}/print")
    String print(@PathVariable String kind, ReportRequest request, Model model) {
        EntryKind asked = named(kind);
        CheckQuestion question = checks.question(null, request);
        model.addAttribute("form", form.of(asked, question, entries.list(asked, question), request.format()));
        model.addAttribute("back", "/audit/entries/" + asked.key() + "?" + ChecksPage.query(question));
        return "form/print";
    }

    static EntryKind named(String key) {
        return EntryKind.of(key).orElseThrow(() -> QueryRejection.notFound("noSuchEntries"));
    }
}
