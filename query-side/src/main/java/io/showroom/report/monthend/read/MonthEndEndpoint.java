package io.showroom.report.monthend.read;

import io.showroom.form.read.FormArchive;
import io.showroom.form.read.FormArchives;
import io.showroom.report.monthend.read.MonthEnd.Line;
import io.showroom.report.read.Report;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.Reports;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The endpoint {@code GET /api/reports/month-end}: all forms of a store's month as XLSX files in one ZIP archive. */
@RestController
record MonthEndEndpoint(MonthEnds ends, Reports reports) {

    @GetMapping(path = "/api/reports/month-end", produces = FormArchives.ZIP)
    FormArchive archive(
            @RequestParam @Nullable String store,
            @RequestParam @Nullable String month,
            Actor actor,
            ViewFormat format) {
        MonthEndAddress asked = MonthEndAddress.of(store, month, format, actor);
        MonthEnd end = ends.of(asked.store(), asked.month(), asked.today());
        List<FormArchive.Part> parts = new ArrayList<>();
        for (Line line : end.lines()) {
            if (line.query() != null) {
                String folder = line.consultant() == null ? "" : format.text("reports." + line.report());
                parts.add(part(folder, line.report(), line.query(), format, actor));
            }
        }
        for (MonthEnd.Day day : end.days()) {
            if (day.contacts() > 0) {
                parts.add(part(
                        format.text("reports.daily"),
                        "daily",
                        "day=" + day.day() + "&store=" + UriUtils.encodeQueryParam(end.store(), StandardCharsets.UTF_8),
                        format,
                        actor));
            }
        }
        return new FormArchive(
                format.text("monthend.title") + " " + format.store(end.store()) + " " + end.month(), parts);
    }

    private FormArchive.Part part(String folder, String report, String query, ViewFormat format, Actor actor) {
        Report<?, ?> declared = Objects.requireNonNull(reports.find(report), report);
        return new FormArchive.Part(folder, Reports.form(declared, new ReportRequest(address(query), actor, format)));
    }

    private static MultiValueMap<String, String> address(String query) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> address.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return address;
    }
}
