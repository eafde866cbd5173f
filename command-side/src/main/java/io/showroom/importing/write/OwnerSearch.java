package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.HoldingTable;
import io.showroom.prospect.write.OtherProspects;
import io.showroom.prospect.write.PhoneTextParser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the owner named in a file: by prospect id, key of the imported history, phone number, or the number plate or
 * VIN of a delivered car.
 */
@Component
record OwnerSearch(OtherProspects prospects, JdbcTemplate jdbc, MasterKey masterKey, HoldingTable holdings) {

    private static final String OWNER = TransactionColumn.OWNER.header();

    /** An owner and their store. */
    record Found(String prospectId, String store) {}

    /**
     * Returns the owner.
     *
     * @param named the file's text
     * @param store key of the owner's store; null if the file does not contain it
     * @throws Rejection if no owner or several match
     */
    Found find(String named, @Nullable String store) {
        if (ProspectId.isValid(named)) {
            Optional<String> home = prospects.storeOf(named);
            if (home.isPresent()) {
                return new Found(named, home.get());
            }
        }
        if (store == null) {
            throw Rejection.malformed("storeOfOwnerNeeded", "store");
        }
        String imported = ProspectId.ofImported(store, named).value();
        if (prospects.storeOf(imported).isPresent()) {
            return new Found(imported, store);
        }
        List<String> owners = byCarOrPhone(named, store).stream()
                .filter(holdings::isOwner)
                .distinct()
                .toList();
        if (owners.isEmpty()) {
            throw Rejection.rule("unknownOwner", OWNER);
        }
        if (owners.size() > 1) {
            throw Rejection.rule("severalOwners", OWNER);
        }
        return new Found(owners.getFirst(), store);
    }

    private List<String> byCarOrPhone(String named, String store) {
        List<String> drivers = holdings.driversOf(store, named);
        if (!drivers.isEmpty()) {
            return drivers;
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
            return PhoneTextParser.read(named, OWNER).numbers();
        } catch (Rejection noNumber) {
            return List.of();
        }
    }
}
