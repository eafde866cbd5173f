package io.showroom.prospect.read.list;

import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The as-known-at parameter of list pages. */
public final class AsOfMoment {

    private static final String NAME = "asKnownAt";

    private AsOfMoment() {}

    /**
     * Parses the parameter, in the time zone of the reader's store or with its own offset, replaces it in the address
     * by the instant, and adds {@code known} and {@code knownZone} to the model.
     *
     * @return the instant; null without the parameter
     */
    public static @Nullable Instant of(
            MultiValueMap<String, String> address, ViewFormat format, Actor actor, Model model) {
        ZoneId zone = format.zone(actor.store());
        Instant known = ParameterValues.moment(NAME, address.getFirst(NAME), zone);
        if (known == null) {
            address.remove(NAME);
        } else {
            address.set(NAME, known.toString());
        }
        model.addAttribute("known", known);
        model.addAttribute("knownZone", zone.getId());
        return known;
    }
}
