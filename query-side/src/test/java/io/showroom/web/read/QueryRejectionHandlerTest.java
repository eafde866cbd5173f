package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class QueryRejectionHandlerTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Questions())
            .setControllerAdvice(new QueryRejectionHandler())
            .build();

    @ParameterizedTest
    @CsvSource({
        "day, 2026-02-30, date",
        "day, yesterday, date",
        "day, +999999999-01-01, date",
        "month, 2026-13, month",
        "month, 0000-01, month",
        "at, 2026-03-01T10:00:00, instant",
        "size, 501, range",
        "size, -1, range",
        "size, 99999999999999999999, range",
        "by, CONSULTANT, oneOf",
        "by, ' ; drop table', oneOf"
    })
    void invalidParametersAreNamed(String field, String value, String code) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/api/q").param(field, value)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("\"field\":\"" + field + "\"")
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("drop table");
    }

    @Test
    void allErrorsAreReportedTogether() throws Exception {
        String answer = mvc.perform(get("/api/q").param("day", "x").param("by", "y"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"field\":\"day\"", "\"field\":\"by\"");
    }

    @Test
    void theTextIsInTheUsersLanguage() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/api/q").param("day", "x").locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("请填写日期");
    }

    @Test
    void aTimeWhosePlusSignWasNotEscapedIsUnderstood() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/api/q").param("at", "2026-03-01T10:00:00 08:00"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).contains("2026-03-01T02:00:00Z");
    }

    @Test
    void aLateReadModelGivesRetryAfter() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/api/later")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    }

    @RestController
    static class Questions {

        @GetMapping("/api/q")
        String ask(
                @RequestParam(required = false) @Nullable String day,
                @RequestParam(required = false) @Nullable String month,
                @RequestParam(required = false) @Nullable String at,
                @RequestParam(required = false) @Nullable String size,
                @RequestParam(required = false) @Nullable String by) {
            Parameters parameters = new Parameters();
            parameters.date("day", day);
            parameters.month("month", month);
            Instant instant = parameters.instant("at", at);
            parameters.number("size", size, 0, 500, 50);
            parameters.oneOf("by", by, Locale.Category.class);
            parameters.check();
            return String.valueOf(instant);
        }

        @GetMapping("/api/later")
        String later() {
            throw QueryRejection.notYet();
        }
    }
}
