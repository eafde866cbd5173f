package io.showroom.report.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.freshness.read.Freshness;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Decryptors;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.list.FigureDrillDown;
import io.showroom.screen.read.ViewFormats;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the prospects behind a report's figure: by the report's query over its rows, or else by testing each
 * candidate's timeline. The latest results are cached by log position, user and parameters.
 */
@Component
class DrillDown implements FigureDrillDown {

    private static final int AT_ONCE = 500;
    private static final int KEPT = 40;
    private static final Set<String> PAGING = Set.of("page", "size", "sort");

    private final Supplier<Map<String, ReportFigures>> reports;
    private final ViewFormats viewFormats;
    private final EventLog log;
    private final Decryptors decryptors;
    private final ReadModels readModels;
    private final Freshness freshness;
    private final JdbcClient database;
    private final CandidateProspects candidates;
    private final Map<String, Set<String>> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > KEPT;
        }
    });

    DrillDown(
            List<ReportFigures> figures,
            Reports reports,
            ViewFormats viewFormats,
            EventLog log,
            Decryptors decryptors,
            ReadModels readModels,
            Freshness freshness,
            JdbcClient database,
            CandidateProspects candidates) {
        this.reports = SingletonSupplier.of(() -> {
            Map<String, ReportFigures> all = reports.figures();
            figures.forEach(own -> all.put(own.report(), own));
            return all;
        });
        this.viewFormats = viewFormats;
        this.log = log;
        this.decryptors = decryptors;
        this.readModels = readModels;
        this.freshness = freshness;
        this.database = database;
        this.candidates = candidates;
    }

    @Override
    public Set<String> of(String figure, MultiValueMap<String, String> address, Actor actor) {
        List<String> path = Arrays.asList(figure.split("/", -1));
        ReportFigures report = reports.get().get(path.getFirst());
        if (report == null) {
            throw ReportFigures.unknown();
        }
        ReportRequest request = new ReportRequest(address, actor, viewFormats.in(LocaleContextHolder.getLocale()));
        Predicate<Timeline> counted = report.behind(path.subList(1, path.size()), request);
        Instant asKnownAt = request.asKnownAt();
        request.check();
        return readModels.inOneSnapshot(() -> of(freshness.position(), report, path, counted, asKnownAt, request));
    }

    private Set<String> of(
            long position,
            ReportFigures report,
            List<String> path,
            Predicate<Timeline> counted,
            @Nullable Instant asKnownAt,
            ReportRequest request) {
        String asked = position + "\n" + request.actor() + "\n" + withoutPaging(request.parameters());
        Set<String> found = readModels.walksTheWholeLog() ? null : known.get(asked);
        if (found == null) {
            DrillDownQuery rows = report.rows(path.subList(1, path.size()), request);
            found = rows == null
                    ? find(
                            counted,
                            candidates(request, asKnownAt, report.standing(path.subList(1, path.size()))),
                            new LogBound(position, asKnownAt))
                    : rows(rows, asKnownAt);
            known.put(asked, found);
        }
        return found;
    }

    /** Returns the parameters that determine the result, without page, size and sort. */
    private static Map<String, List<String>> withoutPaging(MultiValueMap<String, String> address) {
        Map<String, List<String>> question = new TreeMap<>(address);
        question.keySet().removeAll(PAGING);
        return question;
    }

    private Set<String> rows(DrillDownQuery rows, @Nullable Instant asKnownAt) {
        return readModels.ask(
                asKnownAt,
                new RequiredTables(readModels.tablesIn(rows.sql()), null, null),
                sums -> Set.copyOf(database.sql(rows.sql())
                        .params(rows.values())
                        .query(String.class)
                        .list()));
    }

    private Set<String> find(Predicate<Timeline> counted, List<String> candidates, LogBound bound) {
        Set<String> found = new HashSet<>();
        for (int from = 0; from < candidates.size(); from += AT_ONCE) {
            List<String> some = candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
            Decryptor decryptor = decryptors.of(some);
            found.addAll(log.streams(some, bound).values().parallelStream()
                    .map(events -> Timeline.of(events, decryptor))
                    .filter(counted)
                    .map(Timeline::prospectId)
                    .toList());
        }
        return Set.copyOf(found);
    }

    /** Returns the candidates of the requested stores and days. */
    private List<String> candidates(ReportRequest request, @Nullable Instant asKnownAt, boolean standing) {
        @Nullable List<String> stores = request.scope(null).stores();
        return candidates.of(new ReportScope(stores, null, asKnownAt), Period.of(request.parameters()), standing);
    }
}
