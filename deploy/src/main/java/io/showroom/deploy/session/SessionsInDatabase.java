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
 * Sessions in the tables {@code login_session} and {@code login_session_attributes}: each request that asks who is
 * logged in reads once; it writes when something changed, and once a minute that the session is in use.
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

    /** {@code server.servlet.session.timeout}: how long a browser may be silent before it has to log in again. */
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
        // Each node would clean up by itself.
        table.setCleanupCron(Scheduled.CRON_DISABLED);
        GenericConversionService values = new GenericConversionService();
        values.addConverter(Object.class, byte[].class, new SerializingConverter());
        values.addConverter(byte[].class, Object.class, new KnownValues());
        table.setConversionService(values);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(table);
        return table;
    }

    /** Nothing is handed on by redirects here; Spring's own way would read the session for every style and script. */
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

    /** One node does it for all. */
    @Bean
    RecurringTask<Void> endedSessionsTask(JdbcIndexedSessionRepository table) {
        return Tasks.recurring("forget-ended-sessions", Schedules.fixedDelay(CLEANED_EVERY))
                .execute((task, context) -> table.cleanUpExpiredSessions());
    }
}
