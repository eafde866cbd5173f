package io.showroom.report.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A prospect's timeline as the reports use it: moments with the attributes in force, stages reached, and open periods.
 * A pure function of the timeline.
 */
public final class ReportTimeline {

    private final Timeline timeline;
    private final String prospectId;
    private final String store;
    private final List<TimelineMoment> moments;
    private final List<OpenPeriod> openPeriods;
    private final Set<Integer> orders;
    private final Map<Stage, TimelineMoment> first = new EnumMap<>(Stage.class);
    private @Nullable List<StatedDetails> told;

    private ReportTimeline(Timeline timeline) {
        this.timeline = timeline;
        this.prospectId = timeline.prospectId();
        this.store = timeline.store();
        this.moments = List.copyOf(AttributeTracker.moments(timeline));
        OpenPeriods open = new OpenPeriods(timeline, moments);
        this.openPeriods = List.copyOf(open.openPeriods());
        this.orders = Set.copyOf(open.orders());
        for (TimelineMoment moment : moments) {
            for (Stage stage : Stage.values()) {
                if (stage.reachedBy(moment.event())) {
                    first.putIfAbsent(stage, moment);
                }
            }
        }
    }

    /** Returns the view of a timeline; computed once for each. */
    public static ReportTimeline of(Timeline timeline) {
        return timeline.view(ReportTimeline.class, ReportTimeline::new);
    }

    /** Returns the prospect's id. */
    public String prospectId() {
        return prospectId;
    }

    /** Returns the key of its store. */
    public String store() {
        return store;
    }

    /** Returns every act in business order; a corrected grade is replaced by its correction. */
    public List<TimelineMoment> moments() {
        return moments;
    }

    /** Returns the open periods, first to last. */
    public List<OpenPeriod> openPeriods() {
        return openPeriods;
    }

    /** Returns whether this moment is an order that counts, cancelled later or not. */
    public boolean isOrder(TimelineMoment moment) {
        return orders.contains(moment.index());
    }

    /** Returns the first moment of a stage's own act; null if there is none. */
    public @Nullable TimelineMoment first(Stage stage) {
        return first.get(stage);
    }

    /** Returns the first moment at which a stage or a later one was reached; null if there is none. */
    public @Nullable TimelineMoment reached(Stage stage) {
        TimelineMoment earliest = null;
        for (Map.Entry<Stage, TimelineMoment> entry : first.entrySet()) {
            TimelineMoment candidate = entry.getValue();
            if (entry.getKey().compareTo(stage) >= 0 && (earliest == null || candidate.index() < earliest.index())) {
                earliest = candidate;
            }
        }
        return earliest;
    }

    /** Returns the further details recorded up to a moment. */
    StatedDetails particulars(TimelineMoment moment) {
        List<StatedDetails> known = told;
        if (known == null) {
            known = List.copyOf(StatedDetails.of(timeline));
            told = known;
        }
        return known.get(moment.index());
    }

    /** Returns source and campaign of the first visit, call or lead. */
    public SourceAttribution firstTouch() {
        VisitRegistered visit = firstVisit();
        return visit == null ? SourceAttribution.UNKNOWN : new SourceAttribution(visit.source(), visit.campaign());
    }

    /** Returns WALK_IN, PHONE or ONLINE, the channel of the first visit, call or lead; null if there is none. */
    public @Nullable String firstChannel() {
        VisitRegistered visit = firstVisit();
        return visit == null ? null : visit.channel();
    }

    /** Returns the first grade given, as corrected; null if there is none. */
    public @Nullable String firstGrade() {
        TimelineMoment graded = first(Stage.GRADED);
        return graded == null ? null : ((ProspectGraded) graded.event()).grade();
    }

    private @Nullable VisitRegistered firstVisit() {
        TimelineMoment visit = first(Stage.VISIT);
        return visit == null ? null : (VisitRegistered) visit.event();
    }
}
