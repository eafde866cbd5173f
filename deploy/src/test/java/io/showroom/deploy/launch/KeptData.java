package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Saved data of an installation of one version: every row of every table, including Flyway's history, and responses.
 * The files are in {@code src/test/resources/kept}, named after the last migration they include.
 */
record KeptData(Path file) {

    /** Master key of all of them: 32 zero bytes, in Base64. */
    static final String MASTER_KEY = "A".repeat(43) + "=";

    private static final Path FOLDER = Path.of("src/test/resources/kept");
    private static final String ROWS = "rows/";
    private static final String ANSWERS = "answers/";
    private static final String SEQUENCES = "sequences";

    /** Returns all saved data. */
    static List<KeptData> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(KeptData::new).toList();
        }
    }

    /**
     * Saves the content of a database. An existing file is not overwritten, because later versions must start with it.
     *
     * @param answers responses of the program by address
     */
    static KeptData keep(Connection database, Map<String, String> answers) throws IOException, SQLException {
        String last = strings(database, "SELECT max(version::integer) FROM flyway_schema_history")
                .getFirst();
        Path file = FOLDER.resolve(last + ".zip");
        Files.createDirectories(FOLDER);
        try (OutputStream created = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(created, StandardCharsets.UTF_8)) {
            zip.setLevel(9);
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(database)) {
                zip.putNextEntry(new ZipEntry(ROWS + table));
                copy.copyOut("COPY " + table + " TO STDOUT (HEADER)", zip);
            }
            zip.putNextEntry(new ZipEntry(SEQUENCES));
            for (String sequence : strings(database, """
                    SELECT sequencename || ' ' || last_value FROM pg_sequences
                     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1""")) {
                zip.write((sequence + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int number = 0;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                zip.putNextEntry(new ZipEntry(ANSWERS + ++number));
                zip.write((answer.getKey() + "\n" + answer.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new KeptData(file);
    }

    /** Loads the data into an empty database, whose owner has all rights, after migrating it as far as the data was. */
    void restore(Database empty) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(empty.url(), empty.user(), empty.password())
                .locations("classpath:db/migration")
                .target(file.getFileName().toString().replace(".zip", ""))
                .load()
                .migrate();
        try (Connection connection = empty.connect();
                Statement statement = connection.createStatement();
                ZipFile zip = new ZipFile(file.toFile())) {
            // Disables triggers and foreign keys while the rows are inserted.
            statement.execute("SET session_replication_role = replica");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(ROWS)) {
                    String table = entry.getName().substring(ROWS.length());
                    statement.execute("DELETE FROM " + table);
                    try (InputStream rows = zip.getInputStream(entry)) {
                        copy.copyIn("COPY " + table + " FROM STDIN (HEADER MATCH)", rows);
                    }
                }
            }
            for (String line : text(zip, SEQUENCES).lines().toList()) {
                String[] sequence = line.split(" ");
                statement.execute("SELECT setval('" + sequence[0] + "', " + sequence[1] + ")");
            }
        }
    }

    /** Returns the responses of that version by address. */
    Map<String, String> answers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(ANSWERS)) {
                    String[] answer = text(zip, entry.getName()).split("\n", 2);
                    answers.put(answer[0], answer[1]);
                }
            }
        }
        return answers;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        return strings(database, """
                SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1""");
    }

    private static List<String> strings(Connection database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
