package io.showroom.prospect.write;

import io.showroom.eventlog.write.LostRaceException;
import io.showroom.eventlog.write.PreAppendWork;
import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.crypto.SecretKey;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Repository of persons' keys in table {@code person_key}, wrapped by the master key. New keys are used only within the
 * unit of work that stores them, and are inserted as one batch: nothing stays encrypted with a key that was rolled
 * back, and no event is readable before its keys are stored.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class JdbcPersonalVault implements PersonalVault, PersonalTrace {

    private static final String RESOURCE = JdbcPersonalVault.class.getName();

    private final JdbcTemplate jdbc;
    private final MasterKey masterKey;
    private final Clock clock;
    private final PreAppendWork before;

    JdbcPersonalVault(JdbcTemplate jdbc, MasterKey masterKey, Clock clock, PreAppendWork before) {
        this.before = before;
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    @Override
    public String encrypt(String person, Map<String, String> fields) {
        return PersonalDataCipher.encrypt(keyOf(person), person, fields);
    }

    /** Decrypts a value of the person; empty if the key was destroyed. */
    public Optional<SortedMap<String, String>> open(String person, String sealed) {
        return known(person).or(() -> stored(person)).map(key -> PersonalDataCipher.decrypt(key, person, sealed));
    }

    @Override
    public boolean holds(String person) {
        return stored(person).isPresent();
    }

    /** Destroys the person's key, after all other traces, which may still need it. */
    @Override
    public void remove(String prospectId) {
        Keys keys = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        if (keys != null) {
            keys.known.remove(prospectId);
            keys.fresh.removeIf(row -> prospectId.equals(row[0]));
        }
        jdbc.update("delete from person_key where person = ?", prospectId);
    }

    /** Returns the key cached in the current unit of work, new ones included. */
    private static Optional<SecretKey> known(String person) {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().root().getResource(RESOURCE) instanceof Keys keys
                ? Optional.ofNullable(keys.known.get(person))
                : Optional.empty();
    }

    private SecretKey keyOf(String person) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        Keys keys = work.getOrComputeResource(RESOURCE, name -> new Keys());
        return keys.known.computeIfAbsent(person, unknown -> stored(unknown).orElseGet(() -> {
            SecretKey fresh = PersonalDataCipher.newKey();
            if (keys.fresh.isEmpty()) {
                before.carryOut(work, there -> store(keys, there));
            }
            keys.fresh.add(new Object[] {unknown, masterKey.wrap(unknown, fresh), Timestamp.from(clock.instant())});
            return fresh;
        }));
    }

    private Optional<SecretKey> stored(String person) {
        return jdbc.queryForList("select wrapped from person_key where person = ?", String.class, person).stream()
                .findFirst()
                .map(wrapped -> masterKey.unwrap(person, wrapped));
    }

    private static void store(Keys keys, JdbcOperations there) {
        try {
            there.batchUpdate("insert into person_key (person, wrapped, created_at) values (?, ?, ?)", keys.fresh);
        } catch (DuplicateKeyException e) {
            throw new LostRaceException("another command made the person's key at this moment", e);
        }
        keys.fresh.clear();
    }

    private static final class Keys {
        private final Map<String, SecretKey> known = new HashMap<>();
        private final List<Object[]> fresh = new ArrayList<>();
    }
}
