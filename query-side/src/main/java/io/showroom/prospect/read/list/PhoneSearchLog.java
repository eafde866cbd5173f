package io.showroom.prospect.read.list;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.LoggedSearch;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Puts what somebody who sees masked numbers searches for on record, and bounds how many different numbers they may try
 * within an hour: more than a busy reception looks up, and far fewer than there are numbers. One that was tried already
 * counts once. Counted for all nodes together, by keyed digests and the database's clock.
 */
@Component
public class PhoneSearchLog {

    private static final Duration WHILE = Duration.ofHours(1);

    private final int most;
    private final DataSource database;
    private final MasterKey key;

    /**
     * {@code showroom.search.numbers-an-hour}: how many different numbers one person may try, 100 if not set. Counts
     * over connections of its own where there are some ({@code aside}), for it stands beside whatever is read here.
     */
    PhoneSearchLog(
            @Value("${showroom.search.numbers-an-hour:100}") int most,
            @Qualifier("aside") ObjectProvider<DataSource> aside,
            DataSource database,
            MasterKey key) {
        this.most = most;
        this.database = aside.getIfAvailable(() -> database);
        this.key = key;
    }

    /**
     * Notes a search.
     *
     * @throws QueryRejection (429 {@code tooManyNumbers}) if it tries one number too many
     */
    public void note(LoggedSearch sought, Actor actor) {
        AuditedAccess.sought(sought);
        if (sought.triesNumber()) {
            double wait = count(actor.user(), sought.kind() + " " + sought.text());
            if (wait > 0) {
                throw QueryRejection.tooMany("tooManyNumbers", Duration.ofMillis((long) Math.ceil(wait * 1000)));
            }
        }
    }

    private double count(String user, String number) {
        try (Connection connection = database.getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("SELECT note_number_sought(?, ?, ?, ?::interval)")
                    .params(user, key.lookupDigest(number), most, WHILE.toString())
                    .query(Double.class)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the numbers searched for", e);
        }
    }
}
