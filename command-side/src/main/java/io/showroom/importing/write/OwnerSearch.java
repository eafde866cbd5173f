package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.write.OtherProspects;
import io.showroom.prospect.write.WrittenPhones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the owner a file names: by the prospect's number, the key its history was brought in under, its phone number,
 * or the number plate or VIN of a car delivered to it.
 */
@Component
class OwnerSearch {

    private static final String OWNER = TransactionColumn.OWNER.header();

    private final OtherProspects prospects;
    private final EventStore log;
    private final JdbcTemplate jdbc;
    private final MasterKey masterKey;
    private final CarMarks cars;

    OwnerSearch(OtherProspects prospects, EventStore log, JdbcTemplate jdbc, MasterKey masterKey, CarMarks cars) {
        this.prospects = prospects;
        this.log = log;
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.cars = cars;
    }

    /** A search through one file, which looks at each store's cars once. */
    Searching begin() {
        return new Searching();
    }

    /** The owner and their store. */
    record Found(String prospectId, String store) {}

    /** One file's search. */
    final class Searching {

        private final Map<String, Map<String, Set<String>>> carsOfStores = new HashMap<>();

        /**
         * The owner.
         *
         * @param named how the file names them
         * @param store the store whose owner it is; null if the file does not tell
         * @throws Refused if nobody or several are known by that
         */
        Found find(String named, @Nullable String store) {
            if (ProspectId.isValid(named)) {
                Optional<String> home = prospects.storeOf(named);
                if (home.isPresent()) {
                    return new Found(named, home.get());
                }
            }
            if (store == null) {
                throw Refused.malformed("storeOfOwnerNeeded", "store");
            }
            String imported = ProspectId.ofImported(store, named).value();
            if (prospects.storeOf(imported).isPresent()) {
                return new Found(imported, store);
            }
            List<String> owners = byCarOrPhone(named, store).stream()
                    .filter(this::isOwner)
                    .distinct()
                    .toList();
            if (owners.isEmpty()) {
                throw Refused.rule("unknownOwner", OWNER);
            }
            if (owners.size() > 1) {
                throw Refused.rule("severalOwners", OWNER);
            }
            return new Found(owners.getFirst(), store);
        }

        private List<String> byCarOrPhone(String named, String store) {
            Set<String> drivers =
                    carsOfStores.computeIfAbsent(store, cars::ofStore).getOrDefault(CarMarks.plain(named), Set.of());
            if (!drivers.isEmpty()) {
                return List.copyOf(drivers);
            }
            return numbers(named).stream()
                    .flatMap(number -> jdbc
                            .queryForList(
                                    "select prospect_id from prospect_phone where store = ? and phone_digest = ?",
                                    String.class,
                                    store,
                                    masterKey.lookupDigest(number))
                            .stream())
                    .toList();
        }

        private List<String> numbers(String named) {
            try {
                return WrittenPhones.read(named, OWNER).numbers();
            } catch (Refused noNumber) {
                return List.of();
            }
        }

        private boolean isOwner(String prospectId) {
            return log.readEvents(prospectId)
                    .asStream()
                    .map(Message::getPayload)
                    .anyMatch(event -> switch (event) {
                        case VehicleDelivered delivered -> true;
                        case ContactCaptured captured -> captured.currentCar() != null;
                        case ContactCorrected corrected -> corrected.currentCar() != null;
                        default -> false;
                    });
        }
    }
}
