package io.showroom.report.owners.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportScope;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Property test: the owner base read from its tables equals the one folded in memory, for every month and query. */
class OwnersTableTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS =
            List.of(new OwnerRows(), new OwnerActRows(), new ReferralRows());
    private static final Set<String> OWN = Set.of("elantra");

    @Property(tries = 4)
    void tablesAndTimelinesGiveTheSame(@ForAll long seed) throws SQLException {
        List<RecordedEvent> log = history(seed);
        LiveTables.withTables(DATABASE, log, PROJECTIONS, tables -> {});
        for (ReportScope scope : List.of(
                ReportScope.EVERYTHING,
                new ReportScope(List.of("S1"), null, null),
                new ReportScope(List.of("S1"), "c1", null),
                new ReportScope(null, "none", null))) {
            for (int month = 1; month <= 6; month++) {
                for (@Nullable OwnerKind kind : new OwnerKind[] {null, OwnerKind.OWN_SOLD, OwnerKind.OTHER_BRAND}) {
                    for (CarHolder customer : CarHolder.values()) {
                        check(
                                log,
                                new OwnersQuestion(
                                        scope, YearMonth.of(2026, month), kind, customer, true, null, 0, 1_000));
                    }
                }
            }
        }
    }

    private static void check(List<RecordedEvent> log, OwnersQuestion question) {
        List<Owner> owners = new ArrayList<>();
        List<OwnerAct> acts = new ArrayList<>();
        List<Referral> referrals = new ArrayList<>();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            Timeline timeline = Objects.requireNonNull(Timeline.of(stream, Decryptor.NOTHING));
            acts.addAll(OwnerFold.acts(timeline));
            OwnerFold.referrals(timeline).stream().distinct().forEach(referrals::add);
            OwnerFold.owners(timeline).stream()
                    .filter(owner -> within(owner, question))
                    .forEach(owners::add);
        });
        OwnersMonth folded = FoldedOwners.month(owners, acts, referrals, question, OWN);
        OwnersMonth read = new OwnersTable(JdbcClient.create(DATABASE), question, OWN).month();
        assertThat(read).as("%s", question).isEqualTo(folded);
        OwnersMonth second = new OwnersTable(JdbcClient.create(DATABASE), question.page(1, 2), OWN).month();
        assertThat(second).as("the second page of %s", question).isEqualTo(FoldedOwners.listing(folded, 2, 2));
        assertThat(folded.lines().stream()
                        .map(line -> line.owner().prospectId())
                        .distinct())
                .as("nobody is held twice")
                .hasSize(folded.lines().size());
        assertThat(folded.total().counts())
                .isEqualTo(folded.lines().stream().map(Line::counts).reduce(OwnerCounts.NONE, OwnerCounts::plus));
        behind(question, folded, referrals);
    }

    private static void behind(OwnersQuestion question, OwnersMonth folded, List<Referral> referrals) {
        if (question.kind() != null) {
            return;
        }
        for (OwnerFigure figure : OwnerFigure.values()) {
            Set<String> owners = folded.lines().stream()
                    .filter(line -> FoldedOwners.counts(figure, line, question.month()))
                    .map(line -> line.owner().prospectId())
                    .collect(Collectors.toSet());
            List<String> counted = figure.isOfTheBrought()
                    ? referrals.stream()
                            .filter(referral -> owners.contains(referral.referrer()))
                            .filter(referral -> FoldedOwners.counts(figure, referral, question.month()))
                            .map(Referral::prospectId)
                            .toList()
                    : List.copyOf(owners);
            assertThat(JdbcClient.create(DATABASE)
                            .sql(OwnersSql.behind(figure, question.scope(), ""))
                            .params(OwnersSql.values(question))
                            .query(String.class)
                            .list())
                    .as("%s of %s", figure, question)
                    .containsExactlyInAnyOrderElementsOf(counted);
        }
    }

    /** Returns random histories, plus owners for whom every figure counts something. */
    private static List<RecordedEvent> history(long seed) {
        Random random = new Random(seed);
        List<RecordedEvent> log = new ArrayList<>(RandomHistory.of(seed, 20));
        long position = 1_000_000;
        for (int i = 0; i < 6; i++) {
            String id = "O-" + i;
            Stream one =
                    Stream.prospect(id).at(position).visit("2026-01-0" + (1 + i), i == 5 ? null : "c" + (1 + i % 2));
            one.add(captured(id, "2026-01-10T10:00", i % 2 == 0 ? "Elantra 2019" : "Lavida"));
            one.visit("2026-01-20", i == 5 ? null : "c1");
            if (i > 2) {
                one.order("2026-02-0" + i).deliver("2026-02-1" + i + "T10:00");
            }
            one.add(bought(id, "2026-0" + (3 + random.nextInt(3)) + "-05T10:00", "SERVICE", null));
            one.add(bought(id, "2026-03-06T10:00", "VEHICLE", "ADDITIONAL"));
            if (i > 0) {
                one.add(new ReferralRecorded(id, "S1", Stream.instant("2026-03-0" + i + "T11:00"), "O-" + (i - 1)));
            }
            if (random.nextBoolean()) {
                one.reassign("2026-04-02", "c2");
            }
            log.addAll(one.events());
            position += 1_000;
        }
        return log;
    }

    static TransactionRecorded bought(String id, String at, String kind, @Nullable String purchaseKind) {
        Instant when = Stream.instant(at);
        return new TransactionRecorded(
                id, "S1", when, kind, new BigDecimal("500"), "CNY", 9_000, null, purchaseKind, "c1", null);
    }

    static ContactCaptured captured(String id, String at, String car) {
        return new ContactCaptured(
                id,
                "S1",
                Stream.instant(at),
                "Asia/Shanghai",
                "c1",
                null,
                null,
                null,
                null,
                null,
                null,
                car,
                null,
                null,
                List.of("name"),
                null);
    }

    private static boolean within(Owner owner, OwnersQuestion question) {
        ReportScope scope = question.scope();
        return FoldedOwners.isHeldOn(owner, question.month().atEndOfMonth())
                && (scope.stores() == null || scope.stores().contains(owner.store()))
                && (scope.consultant() == null || scope.consultant().equals(Dimension.orNone(owner.consultant())));
    }
}
