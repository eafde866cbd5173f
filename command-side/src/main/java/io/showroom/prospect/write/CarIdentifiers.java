package io.showroom.prospect.write;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VehicleDelivered;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Digests of number plates and vehicle identification numbers of delivered cars, by which owners are found. */
@Component
public final class CarIdentifiers {

    private static final List<String> MARKS = List.of("vin", "plate");

    /** Separates these digests from those of phone numbers. */
    private static final String PREFIX = "car ";

    private final JdbcPersonalVault vault;
    private final MasterKey masterKey;

    CarIdentifiers(JdbcPersonalVault vault, MasterKey masterKey) {
        this.vault = vault;
        this.masterKey = masterKey;
    }

    /** Returns the identifier for comparison: in upper case, without white space, dots and hyphens. */
    static String plain(String mark) {
        return mark.toUpperCase(Locale.ROOT).replaceAll("[\\s·.\\-]", "");
    }

    /** Returns the keyed digest of an identifier, independent of its notation. */
    public String digest(String mark) {
        return masterKey.lookupDigest(PREFIX + plain(mark));
    }

    /** Returns the keyed digests of the identifiers in an event; none if the person's key was destroyed. */
    Stream<String> in(ProspectEvent event) {
        return event instanceof VehicleDelivered delivered && delivered.sealed() != null
                ? vault.open(delivered.prospectId(), delivered.sealed()).stream()
                        .flatMap(
                                said -> MARKS.stream().filter(said::containsKey).map(said::get))
                        .filter(mark -> !plain(mark).isEmpty())
                        .map(this::digest)
                : Stream.empty();
    }
}
