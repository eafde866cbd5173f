package io.showroom.testing;

import io.showroom.projection.read.Projection;
import java.util.List;

/** All projections of the program. */
public final class AllProjections {

    private static final List<String> NAMES = List.of(
            "audit.checks.read.EntryRows",
            "audit.checks.read.FindingRows",
            "erasure.read.ErasureRows",
            "prospect.read.list.ProspectRows",
            "prospect.read.reception.AppointmentRows",
            "report.register.read.VisitRows",
            "report.contactsheet.read.ContactSheetRows",
            "report.daily.read.ContactRows",
            "report.daily.read.PlanRows",
            "report.daily.read.GradeTransitionRows",
            "report.defeats.read.DefeatRows",
            "report.defeats.read.DefeatSums",
            "report.funnel.read.FunnelProjection",
            "report.kpis.read.KpiProjection",
            "report.owners.read.OwnerActRows",
            "report.owners.read.OwnerRows",
            "report.owners.read.OwnersHeld",
            "report.owners.read.ReferralRows",
            "report.read.AssignmentProjection",
            "report.read.OpenPeriodProjection",
            "report.read.StepProjection",
            "report.retainednew.read.RetainedNewProjection",
            "report.sources.read.SourceGradesProjection",
            "report.sources.read.SourcesProjection",
            "report.stock.read.OrderedProjection",
            "report.stock.read.OrderedPeriods",
            "report.stock.read.StockProjection",
            "report.stock.read.StockPeriodProjection",
            "report.traffic.read.TrafficMixProjection",
            "report.traffic.read.TrafficProjection",
            "report.waiting.read.WaitingProjection");

    private AllProjections() {}

    /** Returns all of them, unrestricted. */
    public static List<Projection> all() {
        return NAMES.stream().map(name -> make("io.showroom." + name)).toList();
    }

    private static Projection make(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
