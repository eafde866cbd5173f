package io.showroom.erasure.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/audit/erasures}: the erasures with their requests, the latest first. */
@RestController
record ErasuresEndpoint(Erasures erasures, ErasuresForm form) {

    private static final int ALL = 100_000;

    /** A page of the erasures. */
    record Answer(long total, List<Erasure> rows) {}

    @GetMapping(path = "/api/audit/erasures", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list(@RequestParam @Nullable Integer page, @RequestParam @Nullable Integer size, Actor actor) {
        Paging paging = Paging.of(page, size, null, Set.of("position"), "position,desc");
        return new Answer(
                erasures.count(actor), erasures.newest(actor, paging.size(), (long) paging.page() * paging.size()));
    }

    @GetMapping(
            path = "/api/audit/erasures",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(Actor actor, ViewFormat format) {
        List<Erasure> all = erasures.newest(actor, ALL, 0);
        return form.of(all, erasures.named(all, actor, format), format);
    }
}
