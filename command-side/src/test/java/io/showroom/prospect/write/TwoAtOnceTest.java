package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.personaldata.MasterKey;
import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.Caller.Answer;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestDatabase;
import io.showroom.testing.TestSignIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Concurrent commands on one database, on one node or two: nothing is lost. */
class TwoAtOnceTest {

    private static final int ROUNDS = 15;
    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static ConfigurableApplicationContext here;
    private static ConfigurableApplicationContext there;

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);

    @BeforeAll
    static void start() {
        here = node();
        there = node();
        Caller.openStore(port(here), "S1", "c1", "c2");
    }

    @AfterAll
    static void stop() {
        there.close();
        here.close();
        DATABASE.close();
    }

    @Test
    void twoUsersOnOneProspectLoseNothing() {
        String prospect = consultant(here).meets("S1");
        List<Callable<Answer>> acts = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String account = "said %d".formatted(i);
            acts.add(() -> record(consultant(here), prospect, account));
            acts.add(() -> record(consultant(there), prospect, account));
            acts.add(() -> record(Caller.of(port(there), "m1", "S1", Role.MANAGER), prospect, account));
        }

        List<Answer> answers = Caller.atOnce(acts);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        List<Long> sequences = jdbc.queryForList(
                "select sequence_number from domain_event where aggregate_identifier = ? order by global_index",
                Long.class,
                prospect);
        assertThat(sequences)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 3 * ROUNDS)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(answers)
                .extracting(answer ->
                        answer.json().get("events").get(0).get("sequence").asLong())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneOfTwoWhoSawTheSameWins() {
        String prospect = consultant(here).meets("S1");
        String grade = "{'prospectId':'%s','grade':'H','reason':'r'}".formatted(prospect);

        List<Answer> answers = Caller.atOnce(
                List.of(() -> consultant(here).sends("GradeProspect", grade, "If-Match", "0"), () -> consultant(there)
                        .sends("GradeProspect", grade, "If-Match", "0")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(Answer::code)
                .containsOnly("changedMeanwhile");
    }

    @Test
    void onlyOneOrderIsPlaced() {
        String prospect = consultant(here).meets("S1");
        consultant(here).does("CaptureContact", "{'prospectId':'%s','name':'N','wechat':'w'}".formatted(prospect));
        String order = "{'prospectId':'%s','model':'M1','price':1}".formatted(prospect);
        List<Callable<Answer>> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(() -> consultant(here).sends("PlaceOrder", order));
            orders.add(() -> consultant(there).sends("PlaceOrder", order));
        }

        List<Answer> answers = Caller.atOnce(orders);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("alreadyOrdered");
    }

    @Test
    void onePhoneNumberIsTakenOnceAcrossNodes() {
        List<Callable<Answer>> visits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String visit = "{'store':'S1','channel':'PHONE','phone':'13912349999'}";
            visits.add(() -> consultant(here).sends("RegisterVisit", visit));
            visits.add(() -> consultant(there).sends("RegisterVisit", visit));
        }

        List<Answer> answers = Caller.atOnce(visits);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("duplicatePhone");
    }

    @Test
    void aRepeatedRequestIsDoneOnceAcrossNodes() {
        String prospect = consultant(here).meets("S1");
        String said = "{'prospectId':'%s','channel':'CALL','account':'once'}".formatted(prospect);
        List<Callable<Answer>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            acts.add(() -> consultant(here).sends("RecordContact", said, "Idempotency-Key", "both"));
            acts.add(() -> consultant(there).sends("RecordContact", said, "Idempotency-Key", "both"));
        }

        List<Answer> answers = Caller.atOnce(acts);

        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(jdbc.queryForObject(
                        "select count(*) from domain_event where aggregate_identifier = ?", Integer.class, prospect))
                .isEqualTo(2);
    }

    private static Answer record(Caller who, String prospect, String account) {
        return who.sends(
                "RecordContact", "{'prospectId':'%s','channel':'CALL','account':'%s'}".formatted(prospect, account));
    }

    private static Caller consultant(ConfigurableApplicationContext node) {
        return Caller.of(port(node), "c1", "S1", Role.CONSULTANT);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Node.class, TestSignIn.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .registerShutdownHook(false)
                .run();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "io.showroom",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = "io\\.showroom\\..*Test.*"),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSide.class)
            })
    static class Node {

        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return DATABASE;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MasterKey masterKey() {
            return new MasterKey(new byte[32]);
        }
    }
}
