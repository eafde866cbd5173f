package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.freshness.read.ToldTokens;
import io.showroom.testing.MemoryLog;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Factory of {@link ReadModels} over a test's tables. */
public final class ReadModelsOf {

    private static final ObjectProvider<EntityManagerFactory> NO_ENTITIES =
            new StaticListableBeanFactory().getBeanProvider(EntityManagerFactory.class);

    private ReadModelsOf() {}

    /** Over tables that {@link LiveTables} filled from the whole log. */
    public static ReadModels tables(DataSource database, List<RecordedEvent> log, List<Projection> projections) {
        return tables(
                database, log, projections, LiveTables.EPOCHS, log.getLast().position());
    }

    /** Over tables with events up to a position and epochs of some length. */
    static ReadModels tables(
            DataSource database, List<RecordedEvent> log, List<Projection> projections, Epochs epochs, long position) {
        return tables(database, new MemoryLog(log), projections, epochs, position);
    }

    /** Over any log. */
    static ReadModels tables(
            DataSource database, EventLog log, List<Projection> projections, Epochs epochs, long position) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        new DefinitionVersions(jdbc, epochs).write(projections);
        return new ReadModels(
                jdbc,
                log,
                Decryptors.NONE,
                ToldTokens.at(database, position),
                epochs,
                projections,
                new DataSourceTransactionManager(database),
                NO_ENTITIES);
    }
}
