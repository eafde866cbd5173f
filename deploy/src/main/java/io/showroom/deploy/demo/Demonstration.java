package io.showroom.deploy.demo;

import io.showroom.deploy.launch.DatabaseContent;
import io.showroom.deploy.launch.StartNotes;
import io.showroom.deploy.launch.StartProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Generates the demonstration at the first start with {@code --demo}, before the system serves, and completes it after
 * an interruption. The product's own schemes and codes are added between its two steps, dated at the scenario's
 * beginning.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("showroom.demo")
class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int BEFORE_ANYTHING_ELSE = -300;
    private static final int AFTER_SCHEMES_AND_CODES = -100;

    private final ScenarioProgress mark;
    private final long seed;
    private final double scale;
    private final DatabaseContent content;
    private @Nullable Connection telling;

    /** {@code showroom.demo-scale}: share of the visitors to generate, for a quick start; 1 by default. */
    Demonstration(
            ScenarioProgress mark,
            @Value("${showroom.demo-seed:20170301}") long seed,
            @Value("${showroom.demo-scale:1}") double scale,
            DatabaseContent content) {
        this.content = content;
        this.mark = mark;
        this.seed = seed;
        this.scale = scale;
    }

    /** {@code showroom.demo-now}: instant to which the clock is set at the start, for reproducible screenshots. */
    @Bean
    static ScenarioClock scenarioClock(@Value("${showroom.demo-now:#{null}}") @Nullable Instant now) {
        Clock real = Clock.systemUTC();
        return new ScenarioClock(now == null ? real : Clock.offset(real, Duration.between(real.instant(), now)));
    }

    @Bean
    @Order(BEFORE_ANYTHING_ELSE)
    ApplicationRunner turnBackTheClock(ScenarioClock clock) {
        return arguments -> {
            telling = mark.alone();
            if (mark.find().isEmpty()) {
                if (content.holds() == DatabaseContent.Holds.OWN_DATA) {
                    throw DatabaseContent.ownData();
                }
                mark.begin(seed, clock.instant().truncatedTo(ChronoUnit.SECONDS), scale);
            }
            mark.find()
                    .filter(story -> !story.finished())
                    .ifPresent(story -> clock.tell(story(story).begin()));
        };
    }

    @Bean
    @Order(AFTER_SCHEMES_AND_CODES)
    ApplicationRunner tellTheStory(
            ScenarioClock clock,
            ScenarioRunner runner,
            ReadModelFollower readers,
            ObjectProvider<StartNotes> notes,
            ObjectProvider<StartProgress> progress) {
        return arguments -> {
            mark.find().filter(story -> !story.finished()).ifPresent(story -> {
                List<ScenarioCommand> acts = story(story).tell();
                int refused = runner.tell(
                        acts.subList(story.acts(), acts.size()),
                        clock,
                        told -> progress.ifAvailable(
                                shown -> shown.at("demonstration", story.acts() + told, acts.size())));
                mark.refused(refused);
                clock.toRealTime();
                readers.catchUp((done, of) -> progress.ifAvailable(shown -> shown.at("figures", done, of)));
                mark.finish();
                LOG.info("Told {} acts of the demonstration, {} of them refused", acts.size(), refused);
            });
            letOthersTell();
            notes.ifAvailable(Demonstration::logIns);
        };
    }

    private void letOthersTell() throws SQLException {
        Connection held = telling;
        telling = null;
        if (held != null) {
            // The advisory lock belongs to the session, so it has to be released before the connection returns to the
            // pool.
            try (held;
                    Statement unlock = held.createStatement()) {
                unlock.execute("SELECT pg_advisory_unlock_all()");
            }
        }
    }

    private static DemoScenario story(ScenarioProgress.Begun begun) {
        return new DemoScenario(begun.seed(), begun.until(), begun.scale());
    }

    private static void logIns(StartNotes notes) {
        notes.add("Demonstration log-ins, password \"" + StaffSetup.PASSWORD + "\":");
        notes.add("  store S1: reception, consultant1 to consultant6, manager, assistant, marketing");
        notes.add("  stores S2, S3: the same with s2- or s3- before, for instance s2-manager");
        notes.add("  whole group: group, auditor, admin");
    }
}
