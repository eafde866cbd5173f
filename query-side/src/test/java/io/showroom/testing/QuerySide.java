package io.showroom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.FollowedTable;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.eventlog.read.StoredEvents;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query side alone, on a log written by a test: all its addresses on a free local port. The user is taken from a
 * header, so that authorization is tested without log-ins.
 */
public final class QuerySide implements AutoCloseable {

    private static final String WHO = "X-Who-Asks";

    private static final MasterKey MASTER_KEY = new MasterKey(new byte[32]);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private final HikariDataSource database;

    private QuerySide(HikariDataSource database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Starts on these events, with all read models rebuilt, at the given clock's time. */
    public static QuerySide of(Clock clock, List<RecordedEvent> events) {
        HikariDataSource database = TestDatabase.fresh();
        StoredEvents log = new StoredEvents(database);
        events.forEach(log::append);
        keep(events, database);
        return new QuerySide(
                database,
                new SpringApplicationBuilder(Application.class)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "server.tomcat.use-relative-redirects=true",
                                "spring.flyway.enabled=false",
                                "spring.jpa.open-in-view=false",
                                "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
                                "spring.mvc.problemdetails.enabled=true",
                                "spring.web.locale=en",
                                "spring.messages.fallback-to-system-locale=false",
                                "spring.main.banner-mode=off",
                                "axon.axonserver.enabled=false",
                                "axon.serializer.general=jackson3",
                                "axon.serializer.messages=jackson3",
                                "axon.serializer.events=jackson3")
                        .initializers(empty -> {
                            GenericApplicationContext beans = (GenericApplicationContext) empty;
                            beans.registerBean(DataSource.class, () -> database);
                            beans.registerBean(Clock.class, () -> clock);
                            beans.registerBean(MasterKey.class, () -> MASTER_KEY);
                        })
                        .registerShutdownHook(false)
                        .run());
    }

    /** Stores the key that {@link Life} encrypts with, except for erased persons. */
    private static void keep(List<RecordedEvent> events, DataSource database) {
        Set<String> persons = new TreeSet<>();
        events.stream()
                .map(RecordedEvent::streamId)
                .filter(stream -> stream.startsWith("P-") || stream.startsWith("staff:"))
                .forEach(persons::add);
        for (RecordedEvent event : events) {
            if (event.payload() instanceof PersonalDataErased) {
                persons.remove(event.streamId());
                persons.add(PersonalDataErased.requestOf(event.streamId()));
            }
        }
        JdbcClient.create(database)
                .sql("INSERT INTO person_key (person, wrapped, created_at) SELECT *, now() FROM unnest(?, ?)")
                .params(
                        persons.toArray(String[]::new),
                        persons.stream()
                                .map(person -> MASTER_KEY.wrap(person, Life.KEY))
                                .toArray(String[]::new))
                .update();
    }

    /** Gets an address, such as {@code /api/reports/funnel?from=2026-03-01}, as a user. */
    public HttpResponse<String> get(Actor actor, String address) {
        return send(actor, HttpRequest.newBuilder(uri(address)));
    }

    /** Gets an address as a user in a language and format. */
    public HttpResponse<String> get(Actor actor, String address, String language, String format) {
        return send(
                actor,
                HttpRequest.newBuilder(uri(address))
                        .header("Accept-Language", language)
                        .header("Accept", format));
    }

    /** Returns the page at an address in a language; fails unless 200. */
    public Html page(Actor actor, String address, String language) {
        HttpResponse<String> answer = get(actor, address, language, "text/html");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new Html(answer.body());
    }

    /** Returns the records of the CSV file at an address in a language; fails unless 200. */
    public List<List<String>> csv(Actor actor, String address, String language) {
        HttpResponse<String> answer = get(actor, address, language, "text/csv");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Tables.csv(answer.body());
    }

    /** Returns the rows of all sheets of the workbook at an address in a language; fails unless 200. */
    public List<List<String>> workbook(Actor actor, String address, String language) {
        HttpResponse<byte[]> answer = send(
                actor,
                HttpRequest.newBuilder(uri(address))
                        .header("Accept-Language", language)
                        .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Tables.workbook(answer.body());
    }

    /** Returns the JSON response of an address; fails unless 200. */
    public JsonNode json(Actor actor, String address) {
        HttpResponse<String> answer = get(actor, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Returns the problem detail of an address; fails unless it has the given status. */
    public JsonNode refusal(Actor actor, String address, int status) {
        HttpResponse<String> answer = get(actor, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** Returns the elements of an array in a response. */
    public static List<JsonNode> lines(JsonNode answer, String name) {
        return answer.path(name).valueStream().toList();
    }

    /** Sends a request with the given headers. */
    public HttpResponse<String> send(Actor actor, HttpRequest.Builder request) {
        return send(actor, request, BodyHandlers.ofString());
    }

    /** Sends a request with the given headers, for a body of any kind. */
    public <T> HttpResponse<T> send(Actor actor, HttpRequest.Builder request, BodyHandler<T> body) {
        String roles = actor.roles().stream().map(Role::name).collect(Collectors.joining(","));
        request.header(WHO, actor.user() + ";" + roles + ";" + (actor.store() == null ? "" : actor.store()));
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the URI of an address. */
    public URI uri(String address) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + address);
    }

    /** Returns a bean. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        client.close();
        context.close();
        database.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "io.showroom")
    @Import(FollowedTable.class)
    @ComponentScan(basePackages = "io.showroom")
    static class Application {

        @Bean
        Filter takenAtTheirWord() {
            return (request, response, rest) -> rest.doFilter(named((HttpServletRequest) request), response);
        }

        private static HttpServletRequest named(HttpServletRequest request) {
            String who = request.getHeader(WHO);
            if (who == null) {
                return request;
            }
            String[] parts = who.split(";", -1);
            Actor actor = new Actor(
                    parts[0],
                    Arrays.stream(parts[1].split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                    parts[2].isEmpty() ? null : parts[2]);
            Principal login =
                    UsernamePasswordAuthenticationToken.authenticated((SignedIn) () -> actor, null, List.of());
            return new HttpServletRequestWrapper(request) {
                @Override
                public @Nullable Principal getUserPrincipal() {
                    return login;
                }
            };
        }
    }
}
