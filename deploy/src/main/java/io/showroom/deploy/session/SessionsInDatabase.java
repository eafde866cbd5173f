package io.showroom.deploy.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.showroom.personaldata.MasterKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Configures Spring Session on the tables {@code login_session} and {@code login_session_attributes}. A request that
 * needs the user reads the session once; it writes when the session changed, and at most once a minute to update the
 * time of last access.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsInDatabase {

    private static final String TABLE = "login_session";
    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    @Bean
    @Primary
    SessionRepository<? extends Session> keptSessions(JdbcIndexedSessionRepository table, MasterKey key) {
        return new KeptSessions<>(table, key);
    }

    /**
     * The repository on the tables. {@code server.servlet.session.timeout} (8 hours by default) is the idle time after
     * which a browser has to log in again.
     */
    @Bean
    JdbcIndexedSessionRepository sessionTable(
            DataSource database,
            PlatformTransactionManager transactions,
            @Value("${server.servlet.session.timeout:8h}") Duration timeout) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository table = new JdbcIndexedSessionRepository(new JdbcTemplate(database), own);
        table.setTableName(TABLE);
        table.setDefaultMaxInactiveInterval(timeout);
        // Disabled, because every node would run it; endedSessionsTask cleans up for all nodes.
        table.setCleanupCron(Scheduled.CRON_DISABLED);
        GenericConversionService values = new GenericConversionService();
        values.addConverter(Object.class, byte[].class, new SerializingConverter());
        values.addConverter(byte[].class, Object.class, new KnownValues());
        table.setConversionService(values);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(table);
        return table;
    }

    /**
     * Replaces Spring's flash attributes, which are not used here: looking for them would read the session for every
     * style sheet and script.
     */
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager nothingHandedOn() {
        return new AbstractFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return null;
            }

            @Override
            protected void updateFlashMaps(
                    List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
                throw new IllegalStateException("put it into the address: no flash attributes here");
            }
        };
    }

    /** Deletes expired sessions every 10 minutes, on one node for all. */
    @Bean
    RecurringTask<Void> endedSessionsTask(JdbcIndexedSessionRepository table) {
        return Tasks.recurring("forget-ended-sessions", Schedules.fixedDelay(CLEANED_EVERY))
                .execute((task, context) -> table.cleanUpExpiredSessions());
    }
}
