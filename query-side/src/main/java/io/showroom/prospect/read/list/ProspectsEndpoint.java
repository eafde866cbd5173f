package io.showroom.prospect.read.list;

import io.showroom.answer.read.Paging;
import io.showroom.answer.read.Sheet;
import io.showroom.answer.read.SheetWriter;
import io.showroom.screen.read.UiTexts;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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
    private static final List<String> COLUMNS = List.of(
            "prospectId",
            "store",
            "status",
            "grade",
            "name",
            "phone",
            "model",
            "consultant",
            "source",
            "campaign",
            "channel",
            "firstContact",
            "captured",
            "lastContact",
            "due",
            "price");

    private final Prospects prospects;
    private final UiTexts texts;
    private final BehindFigure behind;

    ProspectsEndpoint(Prospects prospects, UiTexts texts, BehindFigure behind) {
        this.prospects = prospects;
        this.texts = texts;
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
            produces = {SheetWriter.CSV, SheetWriter.XLSX})
    Sheet file(
            @ModelAttribute ProspectQuestion question,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(required = false) @Nullable String sort,
            Actor actor,
            Locale locale) {
        Paging order = Paging.of(0, null, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        ProspectFilter filter = question.filter(behind, address, actor);
        return new Sheet(
                texts.get(locale, "prospects.title"),
                COLUMNS.stream()
                        .map(name -> texts.get(locale, "column." + name))
                        .toList(),
                each -> prospects.forEach(filter, actor, order, line -> each.accept(cells(line, locale))));
    }

    private List<@Nullable Object> cells(ProspectLine line, Locale locale) {
        ZoneId zone = ZoneId.of(line.zone());
        return Arrays.asList(
                line.prospectId(),
                line.store(),
                texts.get(locale, "status." + line.status()),
                line.grade(),
                line.name(),
                line.phone(),
                line.model(),
                line.consultant(),
                line.source(),
                line.campaign(),
                line.channel() == null ? null : texts.get(locale, "channel." + line.channel()),
                day(line.firstAt(), zone),
                day(line.capturedAt(), zone),
                day(line.lastContactAt(), zone),
                line.dueOn(),
                line.price());
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }
}
