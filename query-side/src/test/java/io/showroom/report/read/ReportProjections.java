package io.showroom.report.read;

import io.showroom.projection.read.Projection;
import java.util.List;
import java.util.stream.Stream;

/** The projections of the three headline reports, for tests of what is common to all. */
public final class ReportProjections {

    private ReportProjections() {}

    /** All of them. */
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

    /** The figures of a report by its name. */
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

    /** One of them or another one, by its name below the reports' package. */
    static Projection named(String name) {
        return make("io.showroom.report." + name);
    }

    private static Projection make(String name) {
        return (Projection) instance(name);
    }

    /** Made by the constructor that takes nothing. */
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
