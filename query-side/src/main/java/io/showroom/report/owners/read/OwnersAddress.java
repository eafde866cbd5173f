package io.showroom.report.owners.read;

import io.showroom.prospect.read.Visibility;
import io.showroom.report.read.FormSpan;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The owner base's question as it stands in an address: this month if none is named. */
final class OwnersAddress {

    private OwnersAddress() {}

    static OwnersQuestion question(MultiValueMap<String, String> address, Say say, Actor actor) {
        FormSpan span = FormSpan.ofMonth(address, YearMonth.from(say.today(actor.store())), actor);
        return new OwnersQuestion(
                span.asked(),
                span.month(),
                kind(address.getFirst("kind")),
                customer(address.getFirst("customer")),
                Visibility.seesPhones(actor),
                Visibility.reader(actor),
                0,
                Integer.MAX_VALUE);
    }

    static CarHolder customer(@Nullable String named) {
        try {
            return named == null || named.isBlank() ? CarHolder.OWNER : CarHolder.valueOf(named);
        } catch (IllegalArgumentException e) {
            throw Declined.malformed("customer", "form");
        }
    }

    static @Nullable OwnerKind kind(@Nullable String named) {
        try {
            return named == null || named.isBlank() ? null : OwnerKind.valueOf(named);
        } catch (IllegalArgumentException e) {
            throw Declined.malformed("kind", "form");
        }
    }
}
