package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRequestTest {

    private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    @Test
    void theAnswerOfARowsFigureIsNotNarrowedToTheRow() {
        ReportRequest row = Requests.of("figure=funnel/visit/prospects&by=consultant&key=c2", AUDITOR);
        assertThat(row.scope().consultant()).isEqualTo("c2");
        assertThat(row.ofAnswer().scope().consultant()).isNull();
        assertThat(row.ofAnswer().key()).isEqualTo("c2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    '';                                           2026-03-31
                    day=2026-03-02;                               2026-03-02
                    day=2027-01-01;                               2026-03-31
                    month=2026-02;                                2026-02-28
                    month=2026-03&asKnownAt=2026-03-10T00:00:00Z; 2026-03-10
                    """)
    void daysToComeStandForTheOneItIsAskedOn(String query, LocalDate day) {
        assertThat(Requests.of(query, AUDITOR).lastDay()).isEqualTo(day);
    }

    @Test
    void theUsualMonthIsThatOfTheDayItIsAskedOn() {
        ReportRequest then = Requests.of("asKnownAt=2026-02-10T00:00:00Z", AUDITOR);
        assertThat(then.span(then.askedOn()).from()).isEqualTo("2026-02-01");
    }
}
