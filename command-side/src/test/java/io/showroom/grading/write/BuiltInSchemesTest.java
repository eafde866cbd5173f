package io.showroom.grading.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class BuiltInSchemesTest {

    @Test
    void canAllBeDefined() {
        for (DefineGradingScheme scheme : BuiltInSchemes.all()) {
            new AggregateTestFixture<>(GradingScheme.class)
                    .givenNoPriorActivity()
                    .when(scheme)
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void haveTheCadencesOfTheForms() {
        assertThat(cadences())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "HABC", "O7 H2 A7 B14 C30",
                        "P-scale", "P07 P12 P24 P37 P415 PD- F- N-",
                        "ABCD", "O7 A7 B14 C30 D90"));
    }

    @Test
    void aSchemeThatNobodyRevisedGetsItsOrderGradeAsANewVersion() {
        RenewBuiltInScheme renewal =
                BuiltInSchemes.renewed(LocalDate.of(2026, 11, 28)).getFirst();
        GradingSchemeDefined asItCame =
                new GradingSchemeDefined("ABCD", 1, LocalDate.EPOCH, "ABCD 购买意愿分级", "ABCD", renewal.was());
        new AggregateTestFixture<>(GradingScheme.class)
                .given(asItCame)
                .when(renewal)
                .expectEvents(new GradingSchemeRevised(
                        "ABCD", 2, LocalDate.of(2026, 11, 28), "ABCD 购买意愿分级", "ABCD", renewal.grades()));
        new AggregateTestFixture<>(GradingScheme.class)
                .given(
                        asItCame,
                        new GradingSchemeRevised(
                                "ABCD",
                                2,
                                LocalDate.of(2026, 1, 1),
                                "own",
                                "own",
                                renewal.was().subList(0, 2)))
                .when(renewal)
                .expectNoEvents();
        for (DefineGradingScheme scheme : BuiltInSchemes.all()) {
            assertThat(scheme.grades()).as(scheme.scheme()).anyMatch(grade -> grade.kind() == GradeKind.ORDERED);
        }
    }

    private static Map<String, String> cadences() {
        return BuiltInSchemes.all().stream()
                .collect(Collectors.toMap(DefineGradingScheme::scheme, scheme -> written(scheme.grades())));
    }

    private static String written(List<Grade> grades) {
        return grades.stream()
                .map(grade -> grade.code() + (grade.followUpDays() == null ? "-" : grade.followUpDays()))
                .collect(Collectors.joining(" "));
    }
}
