package io.showroom.report.defeats.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.Declined;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code figure=defeats/all}, {@code defeats/pending}, {@code defeats/kind/LOST}, {@code defeats/reason/price} and so
 * on, a second pair narrowing further: {@code defeats/reason/price/kind/DEFEATED}.
 */
class DefeatFigures implements Figures {

    private static final Map<String, Function<Defeat, @Nullable String>> BY = Map.of(
            "kind", Defeat::kind,
            "reason", Defeat::reason,
            "competitorModel", Defeat::competitorModel,
            "grade", Defeat::grade,
            "consultant", Defeat::consultant);

    @Override
    public String report() {
        return DefeatReport.KEY;
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        ReportDays days = request.span();
        Predicate<Defeat> wanted = DefeatArithmetic.asked(request.asked())
                .and(DefeatArithmetic.within(days.from(), days.to()))
                .and(named(path));
        return timeline -> DefeatFold.of(timeline).stream().anyMatch(wanted);
    }

    private static Predicate<Defeat> named(List<String> path) {
        if (path.equals(List.of("pending"))) {
            return defeat -> defeat.state().equals(Defeat.PENDING);
        }
        if (path.equals(List.of("all"))) {
            return Defeat::counts;
        }
        if (path.size() % 2 != 0 || path.isEmpty()) {
            throw Declined.malformed("figure", "unknownFigure");
        }
        Predicate<Defeat> named = Defeat::counts;
        for (int at = 0; at < path.size(); at += 2) {
            Function<Defeat, @Nullable String> by = BY.get(path.get(at));
            if (by == null) {
                throw Declined.malformed("figure", "unknownFigure");
            }
            String key = path.get(at + 1);
            named = named.and(defeat -> Cut.orNone(by.apply(defeat)).equals(key));
            if (path.get(at).equals("competitorModel")) {
                named = named.and(defeat -> defeat.kind().equals(DefeatArithmetic.KINDS.getFirst()));
            }
        }
        return named;
    }
}
