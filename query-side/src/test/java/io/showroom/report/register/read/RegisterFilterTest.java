package io.showroom.report.register.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.report.register.read.RegisterSummary.BroughtBySource;
import io.showroom.testing.Stream;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class RegisterFilterTest {

    private static final BiFunction<String, LocalDate, List<String>> ROTA = (store, day) -> List.of("c1");
    private static final List<RegisteredVisit> DAY = day();

    @Test
    void everySumOfTheFootIsAsMuchAsTheLinesItLeadsTo() {
        RegisterTotals totals = RegisterTotals.of(DAY);
        assertThat(lines("only", "visits")).hasSize((int) totals.visits());
        assertThat(lines("only", "calls")).hasSize((int) totals.calls());
        assertThat(lines("only", "first")).hasSize((int) totals.first());
        assertThat(lines("only", "firstCaptured")).hasSize((int) totals.captured());
        assertThat(lines("only", "testDrives")).hasSize((int) totals.testDrives());
        RegisterSummary summary = RegisterSummary.of(DAY, ROTA);
        assertThat(lines("only", "onDuty")).hasSize((int) summary.duty().followed());
        assertThat(lines("only", "offDuty")).hasSize((int) summary.duty().notFollowed());
        assertThat(summary.duty().notFollowed()).isPositive();
        assertThat(summary.consultants()).hasSizeGreaterThan(1).allSatisfy(one -> {
            String who = one.consultant();
            assertThat(lines("consultant", who, "only", "visits")).hasSize((int) one.visits());
            assertThat(lines("consultant", who, "only", "first")).hasSize((int) one.first());
            assertThat(lines("consultant", who, "only", "firstCaptured")).hasSize((int) one.captured());
            assertThat(lines("consultant", who, "only", "offDuty")).hasSize((int) one.offDuty());
        });
        assertThat(summary.stayByGrade()).isNotEmpty().allSatisfy(stay -> assertThat(
                        lines("only", "stayed", "grade", stay.grade()))
                .hasSize((int) stay.visits()));
        assertThat(summary.models()).isNotEmpty().allSatisfy(interest -> {
            assertThat(lines("model", interest.model())).hasSize((int) interest.visits());
            assertThat(lines("model", interest.model(), "only", "testDrives")).hasSize((int) interest.testDrives());
        });
        assertThat(summary.sources()).extracting(BroughtBySource::source).containsExactly("walk-in", "none");
        assertThat(summary.sources()).allSatisfy(brought -> {
            assertThat(lines("source", brought.source())).hasSize((int) brought.visits());
            assertThat(lines("source", brought.source(), "only", "first")).hasSize((int) brought.first());
            assertThat(lines("source", brought.source(), "only", "firstCaptured"))
                    .hasSize((int) brought.captured());
        });
        assertThat(summary.sources().stream()
                        .mapToLong(BroughtBySource::captured)
                        .sum())
                .isEqualTo(totals.captured());
    }

    @Test
    void theStayStandsInTheOrderOfTheScheme() {
        RegisterSummary summary = RegisterSummary.of(
                List.of(stayed("P-1", null), stayed("P-2", "B"), stayed("P-3", "H"), stayed("P-4", "Z")), ROTA);
        assertThat(summary.inOrderOf(List.of("O", "H", "A", "B")).stayByGrade())
                .extracting(RegisterSummary.Stay::grade)
                .containsExactly("H", "B", "Z", "none");
    }

    @Test
    void anUnknownPartIsRejected() {
        assertThatThrownBy(() -> lines("only", "everything"))
                .isInstanceOf(QueryRejection.class)
                .satisfies(declined ->
                        assertThat(((QueryRejection) declined).status()).isEqualTo(400));
    }

    private static List<RegisteredVisit> lines(String... filter) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        for (int i = 0; i < filter.length; i += 2) {
            address.set(filter[i], filter[i + 1]);
        }
        RegisterFilter asked = RegisterFilter.of(address);
        return DAY.stream()
                .filter(visit -> asked.takes(visit, RegisterSummary.followed(visit, ROTA)))
                .toList();
    }

    private static List<RegisteredVisit> day() {
        List<Stream> prospects = List.of(
                Stream.prospect("P-1")
                        .visit("2026-07-02T10:00", "c1")
                        .capture("2026-07-02T10:20")
                        .testDrive("2026-07-02T10:30")
                        .grade("2026-07-02T11:00", "A"),
                Stream.prospect("P-2").visit("2026-07-02T10:00", "c2"),
                Stream.prospect("P-3")
                        .visit("2026-07-02T12:00", "c2")
                        .capture("2026-07-02T12:20", "c2", "X1")
                        .visit("2026-07-02T15:00", "c2"),
                Stream.prospect("P-4").visit("2026-07-02T16:00", null),
                stay("P-5").capture("2026-07-02T09:10").grade("2026-07-02T09:30", "B"));
        List<RegisteredVisit> visits = new ArrayList<>();
        prospects.forEach(one -> visits.addAll(visits(one)));
        return visits;
    }

    private static List<RegisteredVisit> visits(Stream one) {
        return Visits.of(Timeline.of(one.events(), Decryptor.NOTHING));
    }

    private static RegisteredVisit stayed(String id, @Nullable String grade) {
        return visits(grade == null ? stay(id) : stay(id).grade("2026-07-02T09:30", grade))
                .getFirst();
    }

    /** Returns a visit of forty minutes without a source. */
    private static Stream stay(String id) {
        return Stream.prospect(id)
                .add(new VisitRegistered(
                        id,
                        "S1",
                        instant("2026-07-02T09:00"),
                        "Asia/Shanghai",
                        true,
                        "WALK_IN",
                        instant("2026-07-02T09:40"),
                        1,
                        "c1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
