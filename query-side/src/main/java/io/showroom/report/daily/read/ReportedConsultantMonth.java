package io.showroom.report.daily.read;

import io.showroom.prospect.read.ConsultantMonth;
import io.showroom.report.defeats.read.DefeatLists;
import io.showroom.report.funnel.read.FunnelAnswer;
import io.showroom.report.funnel.read.FunnelQuestion;
import io.showroom.report.funnel.read.FunnelReading;
import io.showroom.report.funnel.read.FunnelReport;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A consultant's month, counted by funnel and defeat analysis. */
@Component
record ReportedConsultantMonth(FunnelReport funnel, DefeatLists defeats) implements ConsultantMonth {

    private static final Set<String> STAGES = Set.of("visit", "captured", "testDrive", "order", "delivery");

    @Override
    public Months of(String store, String consultant, LocalDate day) {
        ReportScope own = new ReportScope(List.of(store), consultant, null);
        LocalDate before = StoreStages.sameDayBefore(day);
        FunnelAnswer now = funnel(own, day);
        FunnelAnswer then = funnel(own, before);
        List<MonthFigure> figures = new ArrayList<>();
        for (int i = 0; i < now.stages().size(); i++) {
            String stage = now.stages().get(i).stage();
            if (STAGES.contains(stage)) {
                figures.add(new MonthFigure(
                        stage,
                        "funnel/" + stage + "/reachedDirectly",
                        now.stages().get(i).reachedDirectly(),
                        then.stages().get(i).reachedDirectly()));
            }
        }
        figures.add(new MonthFigure(
                "defeats",
                "defeats/all",
                defeats.confirmed(own, day.withDayOfMonth(1), day),
                defeats.confirmed(own, before.withDayOfMonth(1), before)));
        return new Months(
                day, before, figures, now.rates().capture(), then.rates().capture());
    }

    private FunnelAnswer funnel(ReportScope own, LocalDate to) {
        return funnel.answer(new FunnelQuestion(own, to.withDayOfMonth(1), to, FunnelReading.PERIOD, null));
    }
}
