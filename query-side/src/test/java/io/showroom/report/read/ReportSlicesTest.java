package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.Spoken;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import io.showroom.web.read.WebParts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Test of every declared report over HTTP without a database: its parameters, and the roles that may read it. */
class ReportSlicesTest {

    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");
    private static final Actor MANAGER = new Actor("m", Set.of(Role.MANAGER), "S1");
    private static final Actor AUDITOR = new Actor("a", Set.of(Role.AUDITOR), null);
    private static final Set<Role> GROUP = EnumSet.of(Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    /** The roles that may read a report, by its declared readers. */
    private static final Map<ReportReaders, Set<Role>> ANSWERED = Map.of(
            ReportReaders.EVERYBODY, EnumSet.allOf(Role.class),
            ReportReaders.FIGURES, EnumSet.complementOf(EnumSet.of(Role.RECEPTIONIST)),
            ReportReaders.GROUP, GROUP);

    private static final List<Report<?, ?>> REPORTS = DeclaredReports.at(NOW);

    private static MockMvc mvc;

    @BeforeAll
    static void serve() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        REPORTS.forEach(report -> beans.addBean(report.key(), new Unanswered<>(report)));
        ObjectProvider<Report<?, ?>> provider =
                beans.getBeanProvider(ResolvableType.forClassWithGenerics(Report.class, Object.class, Object.class));
        RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();
        mvc = MockMvcBuilders.standaloneSetup(new Object())
                .setCustomHandlerMapping(() -> mappings)
                .setCustomArgumentResolvers(new ReportRequests(Spoken.viewFormats(NOW)))
                .addInterceptors(WebParts.unknownParameters())
                .setControllerAdvice(WebParts.rejectionHandler())
                .build();
        new ReportMappings(mappings, new Reports(provider), JsonMapper.shared()).afterPropertiesSet();
    }

    static Stream<Named<Report<?, ?>>> reports() {
        return REPORTS.stream().map(report -> Named.of(report.key(), report));
    }

    /**
     * Reports in whose addresses a user may name only their own store and themselves; the register shows what the user
     * may see.
     */
    static Stream<Named<Report<?, ?>>> ofFigures() {
        return reports().filter(report -> report.getPayload().readers() == ReportReaders.FIGURES);
    }

    /** Invalid values by parameter: each report is tested with those it takes, and with one that no report takes. */
    static Stream<Arguments> wrong() {
        Map<String, List<String>> values = new HashMap<>(Map.of(
                "zzz", List.of("1"),
                "day", List.of("2026-02-30", "yesterday"),
                "month", List.of("2026-13", "March"),
                "from", List.of("2026-3-1", "31.03.2026"),
                "to", List.of("2026-03-32"),
                "asKnownAt", List.of("rubbish", "2026-03-01T10:00:00"),
                "by", List.of("weather"),
                "reading", List.of("sideways"),
                "step", List.of("decade"),
                "touch", List.of("middle")));
        return REPORTS.stream().flatMap(report -> values.entrySet().stream()
                .filter(one ->
                        one.getKey().equals("zzz") || report.filters().taken().contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> arguments(report.key(), one.getKey(), value))));
    }

    @ParameterizedTest(name = "{0}?{1}={2}")
    @MethodSource("wrong")
    void errorsNameTheirParameter(String report, String field, String value) throws Exception {
        MockHttpServletResponse answer = ask(AUDITOR, "/api/reports/" + report, field, value);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("\"field\":\"" + field + "\"")
                .contains("\"code\":\"" + (field.equals("zzz") ? "unknownParameter\"" : ""));
    }

    @Test
    void everyParameterIsTestedWithInvalidValues() {
        assertThat(wrong().map(one -> one.get()[1]).distinct()).hasSize(10);
        assertThat(REPORTS).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aSpanThatEndsBeforeItBeginsIsRefused(Report<?, ?> report) throws Exception {
        boolean days = report.filters().taken().contains("from");
        MockHttpServletResponse answer =
                ask(AUDITOR, "/api/reports/" + report.key(), "from", "2026-03-31", "to", "2026-03-01");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(days ? "\"field\":\"to\"" : "unknownParameter");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aMonthBesideDaysIsRefused(Report<?, ?> report) throws Exception {
        assertThat(ask(AUDITOR, "/api/reports/" + report.key(), "month", "2026-03", "from", "2026-03-01")
                        .getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("ofFigures")
    void nobodyNamesAnotherStoreThanTheirOwn(Report<?, ?> report) throws Exception {
        MockHttpServletResponse answer =
                ask(MANAGER, "/api/reports/" + report.key(), "store", "S2", "month", month(report));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("storeNotYours");
    }

    @ParameterizedTest
    @MethodSource("ofFigures")
    void aConsultantIsNotAnsweredAboutAColleague(Report<?, ?> report) throws Exception {
        Actor consultant = new Actor("c1", Set.of(Role.CONSULTANT), "S1");
        String address = "/api/reports/" + report.key();
        assertThat(ask(consultant, address, "consultant", "c2", "month", month(report))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(consultant, address, "consultant", "c1", "month", month(report))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aReportIsReadByItsDeclaredReaders(Role role) throws Exception {
        Actor actor = new Actor("u", Set.of(role), GROUP.contains(role) ? null : "S1");
        for (Report<?, ?> report : REPORTS) {
            boolean answered = ANSWERED.get(report.readers()).contains(role);
            for (String address : List.of("/api/reports/" + report.key(), report.path(), report.path() + "/print")) {
                assertThat(ask(actor, address, "month", month(report)).getStatus())
                        .as(role + " " + address)
                        .isEqualTo(answered ? 200 : 403);
            }
        }
    }

    private static @Nullable String month(Report<?, ?> report) {
        return report.filters().taken().contains("month") ? "2026-03" : null;
    }

    private static MockHttpServletResponse ask(Actor actor, String path, @Nullable String... parameters)
            throws Exception {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (int at = 0; at < parameters.length; at += 2) {
            if (parameters[at + 1] != null) {
                address.queryParam(parameters[at], parameters[at + 1]);
            }
        }
        SignedIn login = () -> actor;
        return mvc.perform(get(address.build().encode().toUri())
                        .accept(MediaType.APPLICATION_JSON)
                        .principal(new TestingAuthenticationToken(login, null)))
                .andReturn()
                .getResponse();
    }
}
