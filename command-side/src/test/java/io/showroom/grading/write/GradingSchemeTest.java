package io.showroom.grading.write;

import static io.showroom.grading.events.GradeKind.DELIVERED;
import static io.showroom.grading.events.GradeKind.OPEN;
import static io.showroom.grading.events.GradeKind.ORDERED;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradingSchemeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Grade HOT = new Grade("热", OPEN, 2, "七天内购买", "buys within 7 days");
    private static final Grade COLD = new Grade("冷", OPEN, 30, "时间不定", "vague");
    private static final Grade ORDER = new Grade("O", ORDERED, 7, "订单", "ordered");
    private static final List<Grade> TWO = List.of(HOT, COLD);
    private static final GradingSchemeDefined DEFINED =
            new GradingSchemeDefined("two", 1, LocalDate.EPOCH, "两级", "two grades", TWO);

    private AggregateTestFixture<GradingScheme> scheme;

    @BeforeEach
    void prepare() {
        scheme = new AggregateTestFixture<>(GradingScheme.class);
        scheme.registerInjectableResource(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void canDefineAScheme() {
        scheme.givenNoPriorActivity()
                .when(new DefineGradingScheme("two", "两级", "two grades", TWO, null))
                .expectEvents(DEFINED);
    }

    @Test
    void cannotDefineASchemeTwice() {
        refused(scheme.given(DEFINED).when(new DefineGradingScheme("two", null, null, TWO, null)), "schemeExists");
    }

    @Test
    void cannotDefineASchemeWithoutAGradeForOpenProspects() {
        refused(define(List.of(ORDER)), "noOpenGrade");
        refused(define(List.of()), "noOpenGrade");
    }

    @Test
    void cannotGiveOneLetterTwoMeanings() {
        refused(define(List.of(HOT, HOT)), "gradeTwice");
    }

    @Test
    void cannotHaveTwoGradesForAnOrder() {
        refused(define(List.of(HOT, ORDER, new Grade("P0", ORDERED, 7, "订单", "ordered"))), "gradeKindTwice");
    }

    @Test
    void cannotHaveACadenceOfZeroDays() {
        refused(define(List.of(new Grade("H", OPEN, 0, "热", "hot"))), "cadenceOutOfRange");
        refused(define(List.of(new Grade("H", OPEN, 367, "热", "hot"))), "cadenceOutOfRange");
    }

    @Test
    void cannotHaveTooManyGrades() {
        refused(define(Collections.nCopies(31, HOT)), "tooManyGrades");
    }

    @Test
    void cannotOmitTheKindOfAGrade() {
        refused(define(List.of(new Grade("H", null, 2, "热", "hot"))), "required");
        refused(define(Collections.singletonList(null)), "required");
    }

    @Test
    void canReviseASchemeFromADayOn() {
        List<Grade> revised = List.of(HOT, new Grade("冷", OPEN, 21, "时间不定", "vague"), ORDER);
        scheme.given(DEFINED)
                .when(new ReviseGradingScheme("two", null, "two and order", revised, TODAY))
                .expectEvents(new GradingSchemeRevised("two", 2, TODAY, "两级", "two and order", revised));
    }

    @Test
    void cannotReviseThePast() {
        refused(
                scheme.given(DEFINED)
                        .when(new ReviseGradingScheme("two", null, null, List.of(HOT), TODAY.minusDays(1))),
                "past");
    }

    @Test
    void cannotPutAVersionBeforeAnEarlierOne() {
        GradingSchemeRevised second =
                new GradingSchemeRevised("two", 2, TODAY.plusDays(9), "两级", "two grades", List.of(HOT));
        refused(
                scheme.given(DEFINED, second).when(new ReviseGradingScheme("two", null, null, TWO, TODAY.plusDays(9))),
                "notAfterLastVersion");
    }

    @Test
    void cannotReviseASchemeToWhatItIs() {
        refused(scheme.given(DEFINED).when(new ReviseGradingScheme("two", null, null, TWO, TODAY)), "unchanged");
    }

    @Test
    void cannotOmitTheFirstDayOfAVersion() {
        refused(
                scheme.given(DEFINED)
                        .when(new ReviseGradingScheme(
                                "two", null, null, List.of(HOT, new Grade("D", DELIVERED, null, "d", "d")), null)),
                "required");
    }

    private ResultValidator<GradingScheme> define(List<Grade> grades) {
        return scheme.givenNoPriorActivity().when(new DefineGradingScheme("S", null, null, grades, null));
    }

    private static void refused(ResultValidator<GradingScheme> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }
}
