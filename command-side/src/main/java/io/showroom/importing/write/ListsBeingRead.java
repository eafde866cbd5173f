package io.showroom.importing.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists that are read and stand in no table yet, on whichever node. An erasure waits until they do: else it would not
 * find the rows about the person, and they would stay.
 */
@Component
public class ListsBeingRead {

    private static final long READING = (21323L << 48) | 2;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ListsBeingRead(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads a list and keeps it. */
    public interface Reading {

        /**
         * What the list is known by.
         *
         * @throws IOException if the file cannot be read
         */
        String keep() throws IOException;
    }

    /**
     * Reads and keeps a list in one transaction.
     *
     * @return what it is known by
     */
    public String untilKept(Reading list) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(begun -> {
                jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, READING);
                try {
                    return list.keep();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until all that are read are kept, and holds back the next ones until the transaction ends. */
    void awaitKept() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, READING);
    }
}
