package io.showroom.prospect.read.list;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.projection.read.ReadModels;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.Visibility;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/prospects}: open and closed prospects that the user may see. */
@RestController
@DeclaresParameters(
        beside = {"reading", "touch", "from", "to", "month", "day", "by", "key", "campaign", "kind", "customer"})
record ProspectsEndpoint(Prospects prospects, AsOfProspects past, FigureDrillDown behind, ReadModels readModels) {

    private static final String USUAL_ORDER = "lastContact,desc";

    /**
     * One page of a list.
     *
     * @param position log position of the read models
     */
    record Answer(int page, int size, long total, long position, List<ProspectLine> rows) {

        static Answer of(Page<ProspectLine> page, long position) {
            return new Answer(page.getNumber(), page.getSize(), page.getTotalElements(), position, page.getContent());
        }
    }

    @GetMapping(path = "/api/prospects", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam @Nullable Integer page,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Instant asKnownAt,
            Actor actor) {
        Paging paging = Paging.of(page, size, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        return readModels.inOneSnapshot(
                () -> answer(question.filter(behind, address, actor), asKnownAt, paging, actor));
    }

    private Answer answer(ProspectFilter filter, @Nullable Instant known, Paging paging, Actor actor) {
        var found = past.ask(known, filter.ids(), actor, told -> prospects
                .asOf(known)
                .find(filter, actor, paging)
                .map(told));
        return Answer.of(found.answer(), found.position());
    }

    private void inOneSnapshot(Runnable questions) {
        readModels.inOneSnapshot(() -> {
            questions.run();
            return true;
        });
    }

    /** Returns the CSV file, for programs: the last column is the prospect id. */
    @GetMapping(path = "/api/prospects", produces = FormFiles.CSV)
    Form csv(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Instant asKnownAt,
            Actor actor,
            ViewFormat format) {
        return file(question, address, sort, asKnownAt, true, actor, format);
    }

    /** Returns the workbook, for people. */
    @GetMapping(path = "/api/prospects", produces = FormFiles.XLSX)
    Form workbook(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Instant asKnownAt,
            Actor actor,
            ViewFormat format) {
        return file(question, address, sort, asKnownAt, false, actor, format);
    }

    private Form file(
            ProspectQuestion question,
            MultiValueMap<String, String> address,
            @Nullable String sort,
            @Nullable Instant asKnownAt,
            boolean keyed,
            Actor actor,
            ViewFormat format) {
        SearchOnlyRule.refuseWhole(actor);
        Paging order = Paging.of(0, null, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        ProspectFilter filter = question.filter(behind, address, actor);
        if (asKnownAt == null) {
            AuditedAccess.more(Visibility.seesPhones(actor));
            return ProspectsForm.of(
                    List.of(),
                    each -> inOneSnapshot(
                            () -> prospects.forEach(question.filter(behind, address, actor), actor, order, each)),
                    keyed,
                    format);
        }
        List<ProspectLine> lines = new ArrayList<>();
        var found = past.ask(asKnownAt, filter.ids(), actor, told -> {
            prospects.asOf(asKnownAt).forEach(filter, actor, order, line -> lines.add(told.apply(line)));
            return lines;
        });
        return ProspectsForm.of(
                ProspectsForm.asKnownAt(asKnownAt, found.position(), actor.store(), format),
                found.answer()::forEach,
                keyed,
                format);
    }
}
