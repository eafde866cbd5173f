package io.showroom.projection.read;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, before anything reads or writes the tables: what read models call personal is kept from PostgreSQL's
 * statistics, and so is every other column that a migration gave the statistics target 0. What an earlier version had
 * sampled is removed.
 */
@Component
class PersonalColumns {

    PersonalColumns(JdbcTemplate jdbc, PlatformTransactionManager transactions, List<Projection> projections) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Locks.defineTables(jdbc);
            String schema = jdbc.execute(Connection::getSchema);
            for (Projection projection : projections) {
                StatisticsExclusion.mark(jdbc, schema, projection.table(), projection.personal());
            }
            StatisticsExclusion.markIndexes(jdbc, schema);
            StatisticsExclusion.clear(jdbc, schema);
            StatisticsExclusion.markIndexes(jdbc, schema);
        });
    }
}
