package io.showroom.erasure.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Layout of the erasures as a form. */
@Component
class ErasuresForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * Returns the form.
     *
     * @param named display text of each customer, by prospect id
     */
    Form of(List<Erasure> erasures, Map<String, String> named, ViewFormat format) {
        return new FormListing<Erasure>(column -> format.text("erasure.column." + column))
                .text("erasedAt", 17, one -> moment(one.erasedAt(), one, "", format))
                .text("store", 14, one -> format.store(one.store()))
                .text("receivedOn", 12, Erasure::receivedOn)
                .text("requestedBy", 30, Erasure::requestedBy)
                .text("reason", 40, Erasure::reason)
                .text("actor", 14, one -> format.staff(one.actor()))
                .text("reapplied", 12, one -> one.reapplied() ? format.text("erasure.reapplied") : null)
                .text("customer", 26, one -> named.get(one.prospectId()))
                .text("tables", 18, one -> moment(one.tablesClearedAt(), one, "erasure.trace.waits", format))
                .text("log", 18, one -> moment(one.logClearedAt(), one, waitsFor(one), format))
                .table(format.text("erasure.register"), List.of(), erasures);
    }

    private static String waitsFor(Erasure erasure) {
        return erasure.logProblem() == null ? "erasure.trace.waits" : "erasure.trace.byHand";
    }

    private static String moment(@Nullable Instant at, Erasure erasure, String otherwise, ViewFormat format) {
        return at == null ? format.text(otherwise) : MOMENT.format(at.atZone(ZoneId.of(erasure.zone())));
    }
}
