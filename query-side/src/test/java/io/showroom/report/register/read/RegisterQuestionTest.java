package io.showroom.report.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.Requests;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterQuestionTest {

    private static final Actor MANAGER = new Actor("manager", Set.of(Role.MANAGER), "S1");
    private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    private final RegisterReport report = new RegisterReport(mock(VisitRegister.class));

    @Test
    void aDayIsNotAskedForBesideASpan() {
        RegisterQuestion question = of("day=2026-03-02&asKnownAt=2026-03-03T00:00:00Z", AUDITOR);
        assertThat(question.from()).isEqualTo("2026-03-02").isEqualTo(question.to());
        assertThat(question.asKnownAt()).isEqualTo("2026-03-03T00:00:00Z");
        assertThatThrownBy(() -> of("day=2026-03-02&from=2026-03-01", AUDITOR)).isInstanceOf(QueryRejection.class);
    }

    @Test
    void todayAndTheOwnStoreAreTheDefaults() {
        assertThat(of("", MANAGER).from()).isEqualTo("2026-03-31");
        assertThat(of("", MANAGER).stores()).containsExactly("S1");
        assertThat(of("store=S2", MANAGER).stores()).containsExactly("S2");
        assertThat(of("store=S1&store=S2", AUDITOR).stores()).containsExactly("S1", "S2");
        assertThat(of("", AUDITOR).stores()).isEmpty();
    }

    @Test
    void aYearAndADayIsTooLong() {
        assertThat(of("from=2025-01-01&to=2026-01-01", AUDITOR).to()).isEqualTo("2026-01-01");
        assertThatThrownBy(() -> of("from=2025-01-01&to=2026-01-02", AUDITOR)).isInstanceOf(QueryRejection.class);
    }

    @Test
    void thePageTakesDaysInAnyOrderAndIsOfTheReadersStore() {
        ReportRequest given = Requests.of("from=2026-03-05&to=2026-03-02&store=S2", MANAGER);
        ReportRequest meant = report.meant(given, given);
        assertThat(RegisterQuestion.of(meant).from()).isEqualTo("2026-03-02");
        assertThat(RegisterQuestion.of(meant).to()).isEqualTo("2026-03-05");
        assertThat(RegisterQuestion.of(meant).stores()).containsExactly("S1");
        assertThatThrownBy(() -> of("from=2026-03-05&to=2026-03-02", MANAGER)).isInstanceOf(QueryRejection.class);
    }

    private static RegisterQuestion of(String query, Actor actor) {
        return RegisterQuestion.of(Requests.of(query, actor));
    }
}
