package io.showroom.prospect.read.list;

import io.showroom.answer.read.Paging;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.prospect.read.Disclosed;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/prospects}: open and closed prospects, as far as whoever asks may see them. */
@RestController
class ProspectsEndpoint {

    private static final String USUAL_ORDER = "lastContact,desc";

    private final Prospects prospects;
    private final ProspectsForm form;
    private final BehindFigure behind;

    ProspectsEndpoint(Prospects prospects, ProspectsForm form, BehindFigure behind) {
        this.prospects = prospects;
        this.form = form;
        this.behind = behind;
    }

    /** One page of a list. */
    record Answer(int page, int size, long total, List<ProspectLine> rows) {

        static Answer of(Page<ProspectLine> page) {
            return new Answer(page.getNumber(), page.getSize(), page.getTotalElements(), page.getContent());
        }
    }

    @GetMapping(path = "/api/prospects", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String sort,
            Actor actor) {
        Paging paging = Paging.of(page, size, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        return Answer.of(prospects.find(question.filter(behind, address, actor), actor, paging));
    }

    @GetMapping(
            path = "/api/prospects",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(required = false) @Nullable String sort,
            Actor actor,
            Locale locale) {
        Paging order = Paging.of(0, null, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        ProspectFilter filter = question.filter(behind, address, actor);
        Disclosed.more(Visibility.seesPhones(actor));
        return form.of(each -> prospects.forEach(filter, actor, order, each), locale);
    }
}
