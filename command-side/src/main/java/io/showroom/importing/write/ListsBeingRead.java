package io.showroom.importing.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coordinates the reading of lists with erasures, over all nodes: an erasure waits until lists being read are stored,
 * because it could not find the person's rows otherwise.
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

    /** Reads and stores a list. */
    public interface Reading {

        /**
         * Returns the id of the list.
         *
         * @throws IOException if the file cannot be read
         */
        String keep() throws IOException;
    }

    /**
     * Reads and stores a list in one transaction.
     *
     * @return id of the list
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

    /** Waits until all lists being read are stored, and blocks further ones until the transaction ends. */
    void awaitKept() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, READING);
    }
}
