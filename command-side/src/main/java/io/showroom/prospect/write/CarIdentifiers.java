package io.showroom.prospect.write;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VehicleDelivered;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Number plates and vehicle identification numbers of delivered cars, by which owners are found. */
@Component
public final class CarIdentifiers {

    private static final List<String> MARKS = List.of("vin", "plate");

    /** A mark that reads like a phone number has another digest than that number. */
    private static final String PREFIX = "car ";

    private final JdbcPersonalVault vault;
    private final MasterKey masterKey;

    CarIdentifiers(JdbcPersonalVault vault, MasterKey masterKey) {
        this.vault = vault;
        this.masterKey = masterKey;
    }

    /** How a mark is compared: in capitals, without what people put between its signs. */
    static String plain(String mark) {
        return mark.toUpperCase(Locale.ROOT).replaceAll("[\\s·.\\-]", "");
    }

    /** Keyed digest of a mark, however it is written. */
    public String digest(String mark) {
        return masterKey.lookupDigest(PREFIX + plain(mark));
    }

    /** Keyed digests of the marks an event tells of; none once its person's key is gone. */
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
