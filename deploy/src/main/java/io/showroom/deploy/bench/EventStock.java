package io.showroom.deploy.bench;

import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.prospect.events.ProspectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the event log quickly: copies existing streams as streams of other prospects, with new ids and encryption keys,
 * so that reading them costs the same as originals.
 */
final class EventStock {

    private static final Pattern SEALED = Pattern.compile("\"sealed\":\"([^\"]+)\"");

    /** Event fields that refer to other events. */
    private static final List<String> REFERENCES =
            List.of("\"corrects\"", "\"declaration\"", "\"visit\"", "\"contact\"");

    private static final int YEARS = 10;
    private static final int WEEKS_OF_TEMPLATES = 52;
    private static final int SPREAD_WEEKS = YEARS * 52 + WEEKS_OF_TEMPLATES;
    private static final long SPREAD_STEP = 7919;
    private static final String[] OVER = {"DELIVERED", "DEFEATED", "LOST", "FROZEN", "INVALID"};
    private static final String OF_SOME =
            "AND aggregate_identifier IN (SELECT prospect_id FROM prospect_row ORDER BY prospect_id LIMIT 1000) ";
    private static final String OF_STORE = """
            AND aggregate_identifier IN (SELECT aggregate_identifier
                                         FROM domain_event
                                         WHERE type = 'Prospect'
                                           AND sequence_number = 0
                                           AND CAST(convert_from(payload, 'UTF8') AS jsonb) ->> 'store' = ?)""";

    private final JdbcTemplate database;
    private final MasterKey masterKey;

    EventStock(JdbcTemplate database, MasterKey masterKey) {
        this.database = database;
        this.masterKey = masterKey;
    }

    /** Adds copies until the log holds the given number of prospect events. */
    void fill(int target) {
        Long present = database.queryForObject("SELECT count(*) FROM domain_event WHERE type = 'Prospect'", Long.class);
        long missing = target - (present == null ? 0 : present);
        copy(templates(""), (streams, events) -> events < missing);
    }

    /** Adds at least the given number of events, copied from some of the prospects. */
    void more(int wanted) {
        copy(templates(OF_SOME), (streams, events) -> events < wanted);
    }

    /**
     * Adds the given number of prospects to a store, copied from its own. One tenth fall in the last twelve months; the
     * others in the nine years before, copied from delivered or lost prospects only.
     */
    void fill(String store, int prospects) {
        List<List<BenchEventRow>> lately = templates(OF_STORE, store);
        List<List<BenchEventRow>> closed = templates(
                OF_STORE + " AND aggregate_identifier IN (SELECT prospect_id FROM prospect_row WHERE status = ANY (?))",
                store,
                OVER);
        copy(lately, (streams, events) -> streams < prospects / YEARS);
        for (int years = 1; years < YEARS; years++) {
            BackdatedEvents ago = BackdatedEvents.years(years);
            List<List<BenchEventRow>> then = closed.stream()
                    .map(stream -> stream.stream().map(ago::of).toList())
                    .toList();
            copy(then, (streams, events) -> streams < prospects / YEARS);
        }
    }

    /**
     * Spreads the given number of prospect events evenly over the ten years until {@code now}, inserted in the order of
     * recording, with the existing ones among them. Deletes the month closes, whose log positions are no longer valid.
     */
    void spread(int target, Instant now) {
        List<List<BenchEventRow>> templates = templates("");
        Instant until = now.minus(Duration.ofHours(1));
        database.execute("DELETE FROM month_close");
        database.execute("DELETE FROM domain_event WHERE type = 'Prospect'");
        database.execute("CREATE UNLOGGED TABLE stock_event AS SELECT * FROM domain_event LIMIT 0");
        AtomicLong stored = new AtomicLong();
        copy(
                "stock_event",
                i -> {
                    int weeks = (int) (i * SPREAD_STEP % SPREAD_WEEKS) - WEEKS_OF_TEMPLATES;
                    BackdatedEvents ago = new BackdatedEvents(weeks);
                    List<BenchEventRow> stream = templates.get(i % templates.size()).stream()
                            .map(ago::of)
                            .takeWhile(event -> event.recordedAt().toInstant().isBefore(until))
                            .toList();
                    stored.addAndGet(stream.size());
                    return stream;
                },
                (streams, events) -> stored.get() < target);
        database.execute("INSERT INTO domain_event (sequence_number, time_stamp, aggregate_identifier, type,"
                + " event_identifier, payload_type, payload_revision, payload, meta_data) SELECT sequence_number, time_stamp,"
                + " aggregate_identifier, type, event_identifier, payload_type, payload_revision, payload, meta_data"
                + " FROM stock_event ORDER BY time_stamp, aggregate_identifier, sequence_number");
        database.execute("DROP TABLE stock_event");
        database.execute("ANALYZE domain_event");
    }

    private void copy(List<List<BenchEventRow>> templates, More more) {
        copy("domain_event", i -> templates.get(i % templates.size()), more);
    }

    private void copy(String table, IntFunction<List<BenchEventRow>> templates, More more) {
        StockKeys keys = new StockKeys(database, masterKey);
        Map<String, SecretKey> present = keys.present();
        database.execute((Connection connection) -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            connection.setAutoCommit(false);
            try (Statement announcement = connection.createStatement()) {
                announcement.execute("SELECT begin_append()");
            }
            try (PGCopyOutputStream events = new PGCopyOutputStream(postgres, """
                    COPY %s (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                       payload_type, payload_revision, payload, meta_data)
                      FROM STDIN (FORMAT binary)""".formatted(table), 1 << 20)) {
                BinaryCopy rows = new BinaryCopy(events);
                long count = 0;
                for (int i = 0; more.than(i, count); i++) {
                    List<BenchEventRow> template = templates.apply(i);
                    if (!template.isEmpty()) {
                        another(template, present, keys, rows);
                    }
                    count += template.size();
                }
                rows.end();
            } catch (IOException e) {
                throw new IllegalStateException("cannot fill the event log", e);
            }
            keys.store(postgres);
            connection.commit();
            connection.setAutoCommit(true);
            return present;
        });
        database.execute("ANALYZE domain_event");
    }

    private void another(List<BenchEventRow> template, Map<String, SecretKey> present, StockKeys keys, BinaryCopy rows)
            throws IOException {
        String old = template.getFirst().stream();
        String id = ProspectId.of(UUID.randomUUID()).value();
        SecretKey oldKey = present.get(old);
        SecretKey key = keys.made(id);
        Map<String, String> eventIds = new HashMap<>();
        for (BenchEventRow event : template) {
            String eventId = UUID.randomUUID().toString();
            String payload = new String(event.payload(), StandardCharsets.UTF_8).replace(old, id);
            if (REFERENCES.stream().anyMatch(payload::contains)) {
                for (Map.Entry<String, String> known : eventIds.entrySet()) {
                    payload = payload.replace(known.getKey(), known.getValue());
                }
            }
            eventIds.put(event.eventId(), eventId);
            Matcher sealed = SEALED.matcher(payload);
            if (sealed.find() && oldKey != null) {
                SortedMap<String, String> texts = PersonalDataCipher.decrypt(oldKey, old, sealed.group(1));
                payload = sealed.replaceFirst(
                        Matcher.quoteReplacement("\"sealed\":\"" + PersonalDataCipher.encrypt(key, id, texts) + "\""));
            }
            rows.row(event, id, eventId, payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<List<BenchEventRow>> templates(String which, Object... values) {
        Map<String, List<BenchEventRow>> streams = new HashMap<>();
        List<List<BenchEventRow>> inOrder = new ArrayList<>();
        database.query(
                "SELECT " + BenchEventRow.COLUMNS + " FROM domain_event"
                        + " WHERE type = 'Prospect' AND time_stamp < now() - interval '1 hour' " + which
                        + " ORDER BY aggregate_identifier, sequence_number",
                row -> {
                    BenchEventRow event = BenchEventRow.of(row);
                    streams.computeIfAbsent(event.stream(), id -> {
                                inOrder.add(new ArrayList<>());
                                return inOrder.getLast();
                            })
                            .add(event);
                },
                values);
        if (inOrder.isEmpty()) {
            throw new IllegalStateException("there is nobody to copy");
        }
        return inOrder;
    }

    /** Decides whether one more stream is copied. */
    private interface More {
        boolean than(int streams, long events);
    }
}
