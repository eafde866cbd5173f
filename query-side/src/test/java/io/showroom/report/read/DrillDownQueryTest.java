package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Property test of the prospects behind a figure: the query and the timelines give the same. */
class DrillDownQueryTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = List.of(
            new StepProjection(),
            new OpenPeriodProjection(),
            ReportProjections.named("defeats.read.DefeatRows"),
            ReportProjections.named("contactsheet.read.ContactSheetRows"));
    private static final List<String> BY_MONTH = List.of("retained-new", "contact-sheet");
    private static final List<Actor> ACTORS = List.of(
            new Actor("auditor", Set.of(Role.AUDITOR), null),
            new Actor("manager", Set.of(Role.MANAGER), "S1"),
            new Actor("c1", Set.of(Role.CONSULTANT), "S1"));

    @Property(tries = 3)
    void rowsAndTimelinesGiveTheSameProspects(@ForAll long seed) throws SQLException {
        List<RecordedEvent> log = withDefeats(RandomHistory.of(seed, 25));
        LiveTables.withTables(DATABASE, log, PROJECTIONS, tables -> {});
        List<String> answered = new ArrayList<>();
        for (Actor actor : ACTORS) {
            for (String figure : figures()) {
                for (String address : addresses()) {
                    if (BY_MONTH.stream().anyMatch(figure::startsWith) && !address.contains("month=")) {
                        continue;
                    }
                    if (figure.startsWith("contact-sheet")
                            && address.contains("key=")
                            && actor.hasAny(Role.CONSULTANT)) {
                        continue;
                    }
                    check(log, figure, address, actor, answered);
                }
            }
        }
        assertThat(answered)
                .contains(
                        "funnel/visit/prospects",
                        "contact-sheet/NEW/BASE",
                        "contact-sheet/NEW/DEFEATS",
                        "kpis/newSigning/denominator",
                        "retained-new/new/DEFEATED",
                        "defeats/all",
                        "defeats/pending",
                        "defeats/kind/DEFEATED",
                        "defeats/reason/price",
                        "defeats/competitorModel/none",
                        "defeats/grade/H/kind/LOST",
                        "defeats/consultant/c1");
    }

    /** Adds one defeat of each state that random histories may lack: confirmed in two ways, and waiting. */
    private static List<RecordedEvent> withDefeats(List<RecordedEvent> history) {
        List<RecordedEvent> log = new ArrayList<>(history);
        for (String kind : List.of("DEFEATED", "LOST", "PENDING")) {
            Stream opened = new Stream(
                            "P-%s-0000-0000-0000-000000000000".formatted(kind),
                            "S1",
                            log.getLast().position() + 1)
                    .visit("2026-03-02", "c1")
                    .capture("2026-03-02", "c1", null)
                    .grade("2026-03-02", "H");
            log.addAll(
                    (kind.equals("PENDING") ? opened.declare("2026-03-20", "LOST") : opened.defeat("2026-03-20", kind))
                            .events());
        }
        return log;
    }

    private static void check(
            List<RecordedEvent> log, String figure, String query, Actor actor, List<String> answered) {
        List<String> path = Arrays.asList(figure.split("/"));
        ReportFigures report = ReportProjections.figures(path.getFirst());
        MultiValueMap<String, String> address = address(query);
        DrillDownQuery rows = report.rows(path.subList(1, path.size()), Requests.of(address, actor));
        if (rows == null) {
            return;
        }
        Predicate<Timeline> counted = report.behind(path.subList(1, path.size()), Requests.of(address, actor));
        Set<String> told = new HashSet<>();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            Timeline timeline = Objects.requireNonNull(Timeline.of(stream, Decryptor.NOTHING));
            if (counted.test(timeline)) {
                told.add(timeline.prospectId());
            }
        });
        List<String> found = JdbcClient.create(DATABASE)
                .sql(rows.sql())
                .params(rows.values())
                .query(String.class)
                .list();
        assertThat(Set.copyOf(found))
                .as("%s?%s as %s", figure, query, actor.user())
                .isEqualTo(told);
        if (!told.isEmpty()) {
            answered.add(figure);
        }
    }

    private static List<String> figures() {
        List<String> figures = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (String kind : List.of("prospects", "reachedDirectly", "skipped")) {
                figures.add("funnel/" + stage.code() + "/" + kind);
            }
        }
        figures.addAll(List.of(
                "sources/captured",
                "sources/testDrives",
                "sources/orders",
                "sources/deliveries",
                "sources/visits",
                "retained-new/retained/base",
                "retained-new/new/base",
                "retained-new/retained/orders",
                "retained-new/new/orders",
                "retained-new/retained/defeats",
                "retained-new/new/DEFEATED",
                "retained-new/new/reopened",
                "retained-new/retained/reopened",
                "retained-new/retained/openAtEnd",
                "retained-new/new/openAtEnd",
                "defeats/all",
                "defeats/pending",
                "defeats/kind/DEFEATED",
                "defeats/reason/price",
                "defeats/reason/none",
                "defeats/competitorModel/none",
                "defeats/grade/H/kind/LOST",
                "defeats/consultant/c1",
                "contact-sheet/RETAINED/BASE",
                "contact-sheet/NEW/BASE",
                "contact-sheet/NEW/REOPENED",
                "contact-sheet/NEW/ORDERS",
                "contact-sheet/RETAINED/DEFEATS",
                "contact-sheet/NEW/DEFEATS",
                "contact-sheet/NEW/MOVED_OUT",
                "contact-sheet/NEW/OPEN",
                "contact-sheet/RETAINED/OPEN",
                "contact-sheet/start/H",
                "contact-sheet/new/H",
                "contact-sheet/end/A",
                "kpis/newSigning/numerator",
                "kpis/newSigning/denominator",
                "kpis/retainedSigning/numerator",
                "kpis/retainedSigning/denominator"));
        return figures;
    }

    private static List<String> addresses() {
        return List.of(
                "month=2026-03",
                "month=2026-02",
                "from=2026-01-10&to=2026-04-20",
                "from=2026-02-01&reading=cohort&touch=last",
                "reading=cohort&touch=last&month=2026-03",
                "by=consultant&key=c2&month=2026-03",
                "by=month&key=2026-03&reading=cohort&month=2026-03",
                "by=model&key=none&month=2026-03",
                "by=month&key=never&month=2026-03");
    }

    private static MultiValueMap<String, String> address(String query) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        for (String pair : query.split("&")) {
            address.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return address;
    }
}
