package io.showroom.report.defeats.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.DrillDownByConditions;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the defeat analysis and the prospects behind them: {@code figure=defeats/all},
 * {@code defeats/pending}, {@code defeats/kind/LOST}, {@code defeats/reason/price} and so on; a further pair narrows:
 * {@code defeats/reason/price/kind/DEFEATED}.
 */
class DefeatFigures implements ReportFigures {

    private static final Map<String, Function<DefeatDeclaration, @Nullable String>> BY = Map.of(
            "kind", DefeatDeclaration::kind,
            "reason", DefeatDeclaration::reason,
            "competitorModel", defeat -> defeat.rival().competitorModel(),
            "grade", defeat -> defeat.then().grade(),
            "consultant", DefeatDeclaration::consultant);
    private static final Map<String, String> COLUMNS = Map.of(
            "kind", "kind",
            "reason", "reason",
            "competitorModel", "competitor_model",
            "grade", "grade",
            "consultant", "consultant");

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        ReportDays days = request.span();
        Predicate<DefeatDeclaration> wanted = DefeatArithmetic.scope(request.scope())
                .and(DefeatArithmetic.within(days.from(), days.to()))
                .and(named(path));
        return timeline -> DefeatFold.of(timeline).stream().anyMatch(wanted);
    }

    @Override
    public DrillDownQuery rows(List<String> path, ReportRequest request) {
        ReportDays days = request.span();
        boolean pending = path.equals(List.of("pending"));
        DrillDownByConditions rows = new DrillDownByConditions()
                .also("day >= :from", "from", days.from())
                .also("day <= :to", "to", days.to())
                .also("state = :state", "state", pending ? DefeatDeclaration.PENDING : DefeatDeclaration.CONFIRMED)
                .scope(request.scope());
        for (int at = 0; at + 1 < path.size(); at += 2) {
            rows.also(
                    "coalesce(" + COLUMNS.get(path.get(at)) + ", '" + Dimension.NONE + "') = :key" + at,
                    "key" + at,
                    path.get(at + 1));
            if (path.get(at).equals("competitorModel")) {
                rows.also("kind = :gravest", "gravest", DefeatArithmetic.KINDS.getFirst());
            }
        }
        return rows.in("defeat_row");
    }

    private static Predicate<DefeatDeclaration> named(List<String> path) {
        if (path.equals(List.of("pending"))) {
            return defeat -> defeat.decision().state().equals(DefeatDeclaration.PENDING);
        }
        if (path.equals(List.of("all"))) {
            return DefeatDeclaration::counts;
        }
        if (path.size() % 2 != 0 || path.isEmpty()) {
            throw ReportFigures.unknown();
        }
        Predicate<DefeatDeclaration> named = DefeatDeclaration::counts;
        for (int at = 0; at < path.size(); at += 2) {
            Function<DefeatDeclaration, @Nullable String> by = BY.get(path.get(at));
            if (by == null) {
                throw ReportFigures.unknown();
            }
            String key = path.get(at + 1);
            named = named.and(defeat -> Dimension.orNone(by.apply(defeat)).equals(key));
            if (path.get(at).equals("competitorModel")) {
                named = named.and(defeat -> defeat.kind().equals(DefeatArithmetic.KINDS.getFirst()));
            }
        }
        return named;
    }
}
