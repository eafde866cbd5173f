package io.showroom.report.stores.read;

import io.showroom.answer.read.Given;
import io.showroom.report.read.Asked;
import io.showroom.report.read.AskedDays;
import io.showroom.report.read.ReportAddress;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which stores are put side by side, and when.
 *
 * @param stores their keys
 * @param day the store day, of the month it is in
 * @param present whether the day is not over: what waits is then told of the moment, else of the day's end
 * @param moment the moment of asking, or the one by whose knowledge it is answered
 * @param asKnownAt only what was recorded by then; null for everything
 */
record StoresAsked(
        List<String> stores,
        LocalDate day,
        boolean present,
        Instant moment,
        @Nullable Instant asKnownAt) {

    /**
     * Reads {@code day} or {@code month}, {@code store} and {@code asKnownAt}; a day that had not come yet is the last
     * one that had.
     *
     * @param now the moment of asking
     * @throws Declined if something cannot be understood, or it is not the asker's to see
     */
    static StoresAsked of(MultiValueMap<String, String> address, Instant now, Say say, Actor actor) {
        if (!actor.hasAny(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw Declined.forbidden("reportsNotYours");
        }
        Instant known = Given.moment("asKnownAt", address.getFirst("asKnownAt"), say.zone(actor.store()));
        LocalDate today = ReportAddress.today(address, say, actor);
        LocalDate asked = day(address);
        LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
        List<String> wanted = Given.texts("store", address.get("store")).stream()
                .filter(one -> !one.isBlank())
                .toList();
        List<String> stores = say.stores(actor).stream()
                .map(Names.Choice::key)
                .filter(key -> wanted.isEmpty() || wanted.contains(key))
                .toList();
        return new StoresAsked(stores, day, day.equals(today), known == null ? now : known, known);
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> address) {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, address);
        parameters.check();
        return days.to();
    }

    /** The same day of the month before. */
    LocalDate before() {
        return day.minusMonths(1);
    }

    /** About whom, and by what knowledge. */
    Asked asked() {
        return new Asked(stores, null, asKnownAt);
    }
}
