package io.showroom.erasure.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Say;
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
class ErasuresForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * The form.
     *
     * @param named how each of the customers is called now
     */
    Form of(List<Erasure> erasures, Map<String, String> named, Say say) {
        return Form.table(
                say.text("erasure.register"),
                List.of(),
                List.of(
                        text("erasedAt", 17, say),
                        text("store", 14, say),
                        text("receivedOn", 12, say),
                        text("requestedBy", 30, say),
                        text("reason", 40, say),
                        text("actor", 14, say),
                        text("reapplied", 12, say),
                        text("customer", 26, say),
                        text("tables", 18, say),
                        text("log", 18, say)),
                FormBlock.of(erasures.stream().map(one -> line(one, named, say)).toList()));
    }

    private static String moment(@Nullable Instant at, Erasure erasure, String otherwise, Say say) {
        return at == null ? say.text(otherwise) : MOMENT.format(at.atZone(ZoneId.of(erasure.zone())));
    }

    private static FormColumn text(String column, double width, Say say) {
        return FormColumn.text(say.text("erasure.column." + column), width);
    }

    private static FormLine line(Erasure erasure, Map<String, String> named, Say say) {
        return FormLine.of(
                MOMENT.format(erasure.erasedAt().atZone(ZoneId.of(erasure.zone()))),
                say.store(erasure.store()),
                erasure.receivedOn(),
                erasure.requestedBy(),
                erasure.reason(),
                erasure.actor() == null ? null : say.staff(erasure.actor()),
                erasure.reapplied() ? say.text("erasure.reapplied") : null,
                named.get(erasure.prospectId()),
                moment(erasure.tablesClearedAt(), erasure, "erasure.trace.waits", say),
                moment(
                        erasure.logClearedAt(),
                        erasure,
                        erasure.logProblem() == null ? "erasure.trace.waits" : "erasure.trace.byHand",
                        say));
    }
}
