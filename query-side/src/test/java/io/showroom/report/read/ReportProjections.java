package io.showroom.report.read;

import io.showroom.projection.read.Projection;
import java.util.List;
import java.util.stream.Stream;

/** The projections of the three headline reports, for shared tests. */
public final class ReportProjections {

    private ReportProjections() {}

    /** Returns all of them. */
    public static List<Projection> all() {
        return Stream.of(
                        "funnel.read.FunnelProjection",
                        "retainednew.read.RetainedNewProjection",
                        "sources.read.SourcesProjection",
                        "sources.read.SourceGradesProjection",
                        "kpis.read.KpiProjection",
                        "traffic.read.TrafficProjection",
                        "traffic.read.TrafficMixProjection",
                        "contactsheet.read.ContactSheetRows",
                        "read.StepProjection",
                        "read.OpenPeriodProjection",
                        "read.AssignmentProjection")
                .map(name -> make("io.showroom.report." + name))
                .toList();
    }

    /** Returns the figures of a report, by its key. */
    public static ReportFigures figures(String report) {
        return (ReportFigures) instance("io.showroom.report."
                + switch (report) {
                    case "funnel" -> "funnel.read.FunnelFigures";
                    case "sources" -> "sources.read.SourcesFigures";
                    case "defeats" -> "defeats.read.DefeatFigures";
                    case "contact-sheet" -> "contactsheet.read.ContactSheetFigures";
                    case "kpis" -> "kpis.read.KpiFigures";
                    default -> "retainednew.read.RetainedNewFigures";
                });
    }

    /** Returns a projection by its class name below the reports' package. */
    static Projection named(String name) {
        return make("io.showroom.report." + name);
    }

    private static Projection make(String name) {
        return (Projection) instance(name);
    }

    /** Creates an instance with the constructor without parameters. */
    private static Object instance(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
