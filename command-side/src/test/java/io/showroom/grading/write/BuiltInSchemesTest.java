package io.showroom.grading.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.grading.events.Grade;
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
                        "ABCD", "A7 B14 C30 D90"));
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
