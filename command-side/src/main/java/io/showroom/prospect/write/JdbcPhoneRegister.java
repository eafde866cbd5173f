package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.eventlog.write.LostRaceException;
import io.showroom.personaldata.MasterKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the register in table {@code prospect_phone}; a unique index over the open ones resolves concurrent claims.
 */
@Component
record JdbcPhoneRegister(JdbcClient jdbc, MasterKey masterKey) implements PhoneRegister, PersonalTrace {

    @Override
    public void claim(String prospectId, String store, Place place, String e164) {
        String digest = masterKey.lookupDigest(e164);
        if (isHeldElsewhere(prospectId, store, place, digest)) {
            return;
        }
        Optional<String> holder = winningTheRace(() -> jdbc.sql("""
                        with holder as (
                            select prospect_id
                              from prospect_phone
                             where store = ? and phone_digest = ? and open and prospect_id <> ?
                        ), claim as (
                            insert into prospect_phone (prospect_id, place, store, phone_digest, open)
                            select ?, ?, ?, ?, true
                             where not exists (select from holder)
                            on conflict (prospect_id, place)
                            do update set phone_digest = excluded.phone_digest, open = true
                        )
                        select prospect_id from holder
                        """)
                .params(store, digest, prospectId)
                .params(prospectId, place.name(), store, digest)
                .query(String.class)
                .optional());
        if (holder.isPresent()) {
            throw Rejection.conflict("duplicatePhone", Phones.mask(e164), holder.get());
        }
    }

    @Override
    public void keep(String prospectId, String store, Place place, String e164) {
        String digest = masterKey.lookupDigest(e164);
        if (isHeldElsewhere(prospectId, store, place, digest)) {
            return;
        }
        jdbc.sql("""
                        insert into prospect_phone (prospect_id, place, store, phone_digest, open)
                        values (?, ?, ?, ?, false)
                        on conflict (prospect_id, place)
                        do update set phone_digest = excluded.phone_digest, open = false
                        """).params(prospectId, place.name(), store, digest).update();
    }

    /**
     * Whether the number is already the prospect's other number. If the second number is claimed as the first, the two
     * change places, and both stay registered meanwhile.
     */
    private boolean isHeldElsewhere(String prospectId, String store, Place place, String digest) {
        Place other = place == Place.FIRST ? Place.SECOND : Place.FIRST;
        Optional<Boolean> open = jdbc.sql(
                        "select open from prospect_phone where prospect_id = ? and place = ? and phone_digest = ?")
                .params(prospectId, other.name(), digest)
                .query(Boolean.class)
                .optional();
        if (open.isPresent() && place == Place.FIRST) {
            List<String> former = jdbc.sql(
                            "delete from prospect_phone where prospect_id = ? returning place || phone_digest")
                    .param(prospectId)
                    .query(String.class)
                    .list();
            insert(prospectId, store, Place.FIRST, digest, open.get());
            former.stream()
                    .filter(held -> held.startsWith(Place.FIRST.name()))
                    .forEach(held -> insert(
                            prospectId,
                            store,
                            Place.SECOND,
                            held.substring(Place.FIRST.name().length()),
                            open.get()));
        }
        return open.isPresent();
    }

    private void insert(String prospectId, String store, Place place, String digest, boolean open) {
        jdbc.sql("insert into prospect_phone (prospect_id, place, store, phone_digest, open) values (?, ?, ?, ?, ?)")
                .params(prospectId, place.name(), store, digest, open)
                .update();
    }

    @Override
    public void release(String prospectId) {
        jdbc.sql("update prospect_phone set open = false where prospect_id = ? and open")
                .param(prospectId)
                .update();
    }

    @Override
    public void reclaim(String prospectId) {
        Optional<String> holder =
                jdbc.sql("""
                        select other.prospect_id
                          from prospect_phone own
                          join prospect_phone other
                            on other.store = own.store and other.phone_digest = own.phone_digest
                         where own.prospect_id = ? and other.open and other.prospect_id <> own.prospect_id
                         order by own.place
                         limit 1
                        """).param(prospectId).query(String.class).optional();
        if (holder.isPresent()) {
            throw Rejection.conflict("duplicatePhoneReactivated", holder.get());
        }
        winningTheRace(() -> jdbc.sql("update prospect_phone set open = true where prospect_id = ?")
                .param(prospectId)
                .update());
    }

    /** Deletes the digests, so that the same numbers can be registered for a new prospect. */
    @Override
    public void remove(String prospectId) {
        jdbc.sql("delete from prospect_phone where prospect_id = ?")
                .param(prospectId)
                .update();
    }

    private static <T> T winningTheRace(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new LostRaceException("another prospect took the number at this moment", e);
        }
    }
}
