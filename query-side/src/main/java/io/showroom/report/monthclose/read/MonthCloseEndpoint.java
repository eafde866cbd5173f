package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.freshness.read.Freshness;
import io.showroom.projection.read.ReadModels;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoints of month closing: {@code GET /api/reports/month-figures} returns what {@code CloseMonth} takes;
 * {@code GET /api/audit/month-closes} the closed months, the later entries, and the check against the log.
 */
@RestController
record MonthCloseEndpoint(
        MonthAccess access,
        MonthCounts counts,
        ClosedMonths months,
        MonthCloses closes,
        MonthCloseForm form,
        Freshness freshness,
        ReadModels readModels) {

    /** A month's present figures, in the text that a close seals. */
    record PresentFigures(String store, String month, long position, String digest, String figures) {}

    /** All closed months that the user may see. */
    record Overview(long position, List<ClosedMonth> months) {}

    /** One closed month. */
    record Answer(long position, ClosedFigures closed) {}

    @GetMapping("/api/reports/month-figures")
    PresentFigures figures(@RequestParam @Nullable String store, @RequestParam String month, Actor actor) {
        SealedFigures now = counts.now(access.store(store, actor), access.month(month));
        return new PresentFigures(now.store(), now.month().toString(), now.position(), now.digest(), now.text());
    }

    @GetMapping("/api/audit/month-closes")
    Overview all(@RequestParam @Nullable String store, Actor actor) {
        List<String> stores =
                store == null || store.isBlank() ? access.stores(actor) : List.of(access.store(store, actor));
        return readModels.inOneSnapshot(() -> new Overview(freshness.position(), months.of(stores)));
    }

    @GetMapping(path = "/api/audit/month-closes/{month}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer one(@PathVariable String month, @RequestParam @Nullable String store, Actor actor) {
        return readModels.inOneSnapshot(() -> {
            long position = freshness.position();
            return new Answer(position, closes.whole(closed(store, month, actor), position));
        });
    }

    @GetMapping(
            path = "/api/audit/month-closes/{month}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(@PathVariable String month, @RequestParam @Nullable String store, Actor actor, ViewFormat format) {
        return readModels.inOneSnapshot(
                () -> form.of(closes.whole(closed(store, month, actor), freshness.position()), actor, format));
    }

    @GetMapping("/api/audit/month-closes/{month}/check")
    MonthCheck check(@PathVariable String month, @RequestParam @Nullable String store, Actor actor) {
        ClosedMonth closed = closed(store, month, actor);
        return MonthCheck.of(closed, counts.asOf(closed.position(), closed.store(), closed.month()));
    }

    private ClosedMonth closed(@Nullable String store, String month, Actor actor) {
        YearMonth of = access.month(month);
        return months.of(access.store(store, actor), of).orElseThrow(() -> QueryRejection.notFound("monthNotClosed"));
    }
}
