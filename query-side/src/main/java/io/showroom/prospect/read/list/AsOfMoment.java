package io.showroom.prospect.read.list;

import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The past moment that a list's page is asked for. */
public final class AsOfMoment {

    private static final String NAME = "asKnownAt";

    private AsOfMoment() {}

    /**
     * The moment in an address, by the clock of the reader's store or with its offset, and put as an instant into the
     * address; the page's model tells it as {@code known} and {@code knownZone}.
     *
     * @return null if none is asked for
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
