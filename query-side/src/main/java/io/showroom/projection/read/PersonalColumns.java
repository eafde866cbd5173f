package io.showroom.projection.read;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, before the tables are used: excludes personal columns of read models from PostgreSQL's statistics, as
 * well as expression indexes over any column with statistics target 0, and removes statistics that earlier versions had
 * sampled.
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
