package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Texts are read back unchanged from every writer, including tabs, line ends and backslashes. */
class StoredTextsTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final ReadModelTable<Note> NOTES = ReadModelTable.own("note", 1, Note.class, "id");
    private static final Projection ROWS = new RowProjection<>(NOTES, timeline -> List.of()) {};

    private record Note(
            String id, @Nullable String said, @Nullable BigDecimal price) {}

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("\\\tn\nr\r.N 'a\"京{},").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(8).filter(StoredTextsTest::isWellFormed),
                Arbitraries.of("\\N", "\\.", "", " ", "NULL", "\u2028", "😀\t"));
    }

    /** Excludes unpaired surrogates. */
    private static boolean isWellFormed(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property(tries = 60)
    void aTextComesBackAsItWasWritten(@ForAll @Size(max = 12) List<@From("texts") String> texts) throws SQLException {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (int at = 0; at < texts.size(); at++) {
            notes.put("n" + at, new Note("n" + at, at % 4 == 3 ? null : texts.get(at), new BigDecimal(at + ".50")));
        }
        for (boolean copied : new boolean[] {true, false}) {
            assertThat(written(List.copyOf(notes.values()), copied))
                    .as(copied ? "copied" : "inserted")
                    .containsExactlyInAnyOrderElementsOf(notes.values().stream()
                            .map(StoredTextsTest::withoutNul)
                            .toList());
        }
    }

    @Example
    void aKeyWrittenAgainIsReplaced() throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            create(statement);
            BulkWriter writer = new BulkWriter(LiveTables.over(connection), "pg_temp", ROWS);
            writer.put(List.of(NOTES.row(new Note("n1", "before", null)), NOTES.row(new Note("n2", "kept", null))));
            writer.put(List.of(NOTES.row(new Note("n1", "after", BigDecimal.ONE))));
            assertThat(read(statement))
                    .containsExactlyInAnyOrder(new Note("n1", "after", BigDecimal.ONE), new Note("n2", "kept", null));
            statement.execute("DROP TABLE pg_temp.note");
        }
    }

    /** PostgreSQL cannot store the character U+0000. */
    private static Note withoutNul(Note note) {
        return new Note(note.id(), note.said() == null ? null : note.said().replace("\0", ""), note.price());
    }

    private static List<Note> written(List<Note> notes, boolean copied) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            create(statement);
            List<TableRow> rows = notes.stream().map(NOTES::row).toList();
            if (copied) {
                CopyWriter writer = CopyWriter.of(LiveTables.over(connection), "pg_temp.note", ROWS);
                rows.forEach(row -> writer.write(row.key(), row.values()));
                writer.flush();
            } else {
                new BulkWriter(LiveTables.over(connection), "pg_temp", ROWS).put(rows);
            }
            List<Note> read = read(statement);
            statement.execute("DROP TABLE pg_temp.note");
            return read;
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.execute("CREATE TEMPORARY TABLE note (id text PRIMARY KEY, said text, price numeric)");
    }

    private static List<Note> read(Statement statement) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM pg_temp.note")) {
            while (row.next()) {
                notes.add(NOTES.reader().mapRow(row, notes.size()));
            }
        }
        return notes;
    }
}
