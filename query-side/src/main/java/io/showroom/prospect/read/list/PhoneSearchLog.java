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
 * Records searches of users who see masked numbers, and limits the number of distinct phone numbers and plates they may
 * try within an hour: above the needs of a busy reception, far below the number of numbers. A repeated number counts
 * once. Counted over all nodes, by keyed digests and the database's clock.
 */
@Component
public class PhoneSearchLog {

    private static final Duration WHILE = Duration.ofHours(1);

    private final int most;
    private final DataSource database;
    private final MasterKey key;

    /**
     * Creates the log; {@code showroom.search.numbers-an-hour} is the maximum number of distinct numbers per user,
     * default 100. Uses reserved connections ({@code aside}) if there are some, as its writes must be independent of
     * the reader's transaction.
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
     * Records a search.
     *
     * @throws QueryRejection (429 {@code tooManyNumbers}) if the limit is exceeded
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
