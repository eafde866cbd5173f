package io.showroom.deploy.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.deploy.ShowroomApplication;
import io.showroom.deploy.launch.TemporaryInstallation;
import io.showroom.freshness.read.Freshness;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts the measured system, and stops and starts parts of it. */
final class BenchedSystem {

    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private BenchedSystem() {}

    /** Starts the system on an installation. */
    static ConfigurableApplicationContext start(
            TemporaryInstallation installation, byte[] masterKey, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.datasource.url", installation.url());
        properties.put("spring.datasource.username", installation.user());
        properties.put("spring.datasource.password", installation.password());
        properties.put("showroom.master-key", Base64.getEncoder().encodeToString(masterKey));
        properties.put(
                "logging.file.name",
                installation.path().resolve("logs/showroom.log").toString());
        properties.put("logging.threshold.console", "OFF");
        SpringApplication application = new SpringApplication(ShowroomApplication.class);
        application.setDefaultProperties(properties);
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    /** Returns a connection pool for a database other than the installation's own. */
    static HikariDataSource pool(TemporaryInstallation installation, String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(installation.user());
        pool.setPassword(installation.password());
        pool.setMaximumPoolSize(Clients.COUNT + 4);
        return pool;
    }

    /** Applies a change to the event processor of the live read models. */
    static void readModels(ConfigurableApplicationContext system, Consumer<EventProcessor> change) {
        EventProcessingConfiguration processing = system.getBean(EventProcessingConfiguration.class);
        processing.eventProcessors().values().stream()
                .filter(processor -> processor.getName().equals("read-models"))
                .forEach(change);
    }

    /** Waits until the live read models have reached the end of the log; what a rebuild has processed they skip. */
    static void awaitReadModels(Freshness freshness, JdbcTemplate database) {
        Long last = database.queryForObject("SELECT max(global_index) FROM domain_event", Long.class);
        while (last != null && freshness.position() < last) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Returns its base address. */
    static String address(ConfigurableApplicationContext system) {
        return "http://127.0.0.1:" + system.getEnvironment().getRequiredProperty("local.server.port");
    }
}
