package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
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

    PersonalColumns(DataSource database, PlatformTransactionManager transactions, List<Projection> projections) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                Locks.defineTables(connection);
                String schema = connection.getSchema();
                for (Projection projection : projections) {
                    KeptFromStatistics.mark(connection, schema, projection.table(), projection.personal());
                }
                KeptFromStatistics.markIndexes(connection, schema);
                KeptFromStatistics.clear(connection, schema);
                KeptFromStatistics.markIndexes(connection, schema);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot keep personal columns from the statistics", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
    }
}
