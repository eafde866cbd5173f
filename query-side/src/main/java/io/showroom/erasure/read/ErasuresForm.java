package io.showroom.erasure.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of erasures as a form. */
@Component
record ErasuresForm(UiTexts texts, Names names) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * The form.
     *
     * @param named how each of the customers is called now
     */
    Form of(List<Erasure> erasures, Map<String, String> named, Locale locale) {
        return Form.table(
                texts.get(locale, "erasure.register"),
                List.of(),
                List.of(
                        text("erasedAt", 17, locale),
                        text("store", 14, locale),
                        text("receivedOn", 12, locale),
                        text("requestedBy", 30, locale),
                        text("reason", 40, locale),
                        text("actor", 14, locale),
                        text("reapplied", 12, locale),
                        text("customer", 26, locale),
                        text("tables", 18, locale),
                        text("log", 18, locale)),
                FormBlock.of(
                        erasures.stream().map(one -> line(one, named, locale)).toList()));
    }

    private String moment(@Nullable Instant at, Erasure erasure, String otherwise, Locale locale) {
        return at == null ? texts.get(locale, otherwise) : MOMENT.format(at.atZone(ZoneId.of(erasure.zone())));
    }

    private FormColumn text(String column, double width, Locale locale) {
        return FormColumn.text(texts.get(locale, "erasure.column." + column), width);
    }

    private FormLine line(Erasure erasure, Map<String, String> named, Locale locale) {
        return FormLine.of(
                MOMENT.format(erasure.erasedAt().atZone(ZoneId.of(erasure.zone()))),
                names.store(erasure.store()),
                erasure.receivedOn(),
                erasure.requestedBy(),
                erasure.reason(),
                erasure.actor() == null ? null : names.staff(erasure.actor()),
                erasure.reapplied() ? texts.get(locale, "erasure.reapplied") : null,
                named.get(erasure.prospectId()),
                moment(erasure.tablesClearedAt(), erasure, "erasure.trace.waits", locale),
                moment(
                        erasure.logClearedAt(),
                        erasure,
                        erasure.logProblem() == null ? "erasure.trace.waits" : "erasure.trace.byHand",
                        locale));
    }
}
