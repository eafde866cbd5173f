package io.showroom.eventlog.read;

import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only access to persons' keys: reads table {@code person_key}, which the command side maintains. A missing key
 * means that the person was erased. Nothing is cached between queries: an erasure on any node takes effect with its
 * commit.
 */
public final class PersonKeys implements KeyRing {

    private static final int AHEAD = 2000;

    private final JdbcClient sql;
    private final MasterKey masterKey;

    /** Creates a reader of the given database, whose keys are wrapped by the given master key. */
    public PersonKeys(DataSource database, MasterKey masterKey) {
        this.sql = JdbcClient.create(database);
        this.masterKey = masterKey;
    }

    /** Decrypts one value with one query. For several persons use {@link #of}. */
    @Override
    public SortedMap<String, String> open(String person, @Nullable String sealed) {
        return sealed == null ? new TreeMap<>() : of(List.of(person)).open(person, sealed);
    }

    /**
     * Reads the keys of the given persons in one query; the ring is thread-safe and returns empty maps for other
     * persons.
     */
    public KeyRing of(Collection<String> persons) {
        Map<String, String> wrapped = wrapped(persons);
        Map<String, SecretKey> keys = new ConcurrentHashMap<>();
        return (person, text) -> open(person, text, keys, wrapped.get(person));
    }

    /** Returns the keys themselves by person, for values encrypted under several; erased persons are absent. */
    public Map<String, SecretKey> keys(Collection<String> persons) {
        Map<String, SecretKey> keys = new HashMap<>();
        wrapped(persons).forEach((person, key) -> keys.put(person, masterKey.unwrap(person, key)));
        return keys;
    }

    private Map<String, String> wrapped(Collection<String> persons) {
        Map<String, String> wrapped = new HashMap<>();
        if (!persons.isEmpty()) {
            sql.sql("SELECT person, wrapped FROM person_key WHERE person = ANY (?)")
                    .param(persons.toArray(String[]::new))
                    .query(row -> {
                        wrapped.put(row.getString(1), row.getString(2));
                    });
        }
        return wrapped;
    }

    /**
     * Returns a ring for a walk over all persons in ascending order of ids, as {@link EventLog#forEachProspect} does:
     * reads some thousand keys ahead. Not thread-safe.
     */
    public KeyRing ascending() {
        Ahead ahead = new Ahead();
        return (person, text) -> open(person, text, ahead.keys, ahead.wrapped(person));
    }

    private SortedMap<String, String> open(
            String person, @Nullable String sealed, Map<String, SecretKey> keys, @Nullable String wrapped) {
        if (sealed == null || wrapped == null) {
            return new TreeMap<>();
        }
        return PersonalDataCipher.decrypt(
                keys.computeIfAbsent(person, id -> masterKey.unwrap(id, wrapped)), person, sealed);
    }

    private final class Ahead {

        private NavigableMap<String, String> page = Collections.emptyNavigableMap();
        private String from = "";
        private String to = "";
        private final Map<String, SecretKey> keys = new HashMap<>();

        @Nullable
        String wrapped(String person) {
            if (from.isEmpty() || person.compareTo(from) < 0 || person.compareTo(to) > 0) {
                keys.clear();
                page = new TreeMap<>();
                sql.sql("SELECT person, wrapped FROM person_key WHERE person >= ? ORDER BY person LIMIT " + AHEAD)
                        .param(person)
                        .query(row -> {
                            page.put(row.getString(1), row.getString(2));
                        });
                from = person;
                to = page.size() < AHEAD ? Character.toString(Character.MAX_VALUE) : page.lastKey();
            }
            return page.get(person);
        }
    }
}
