package io.showroom.report.stores.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.report.funnel.read.FunnelAnswer;
import io.showroom.report.funnel.read.FunnelQuestion;
import io.showroom.report.funnel.read.FunnelReading;
import io.showroom.report.funnel.read.FunnelReport;
import io.showroom.report.read.Breakdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the comparison of stores; each figure equals the one on the store's own pages and reports. */
@Component
record StoresSideBySide(ReadModels readModels, FunnelReport funnel, StoresCounting counting) {

    /** Returns the comparison on a day, now or as known at a moment. */
    StoresAnswer of(StoresQuestion asked) {
        return readModels.ask(
                asked.asKnownAt(), RequiredTables.of(asked.stores(), StoresCounting.ASKED), sums -> report(asked));
    }

    private StoresAnswer report(StoresQuestion asked) {
        LocalDate day = asked.day();
        LocalDate before = asked.before();
        List<FunnelAnswer> funnels = funnel.answers(List.of(
                funnel(asked, day, day),
                funnel(asked, day.withDayOfMonth(1), day),
                funnel(asked, before.withDayOfMonth(1), before)));
        Map<String, StoreCounts> counts = counting.of(asked);
        List<StoreLine> stores = asked.stores().stream()
                .map(store -> line(store, funnels, counts.getOrDefault(store, StoreCounts.NONE)))
                .toList();
        StoreCounts together = counts.values().stream().reduce(StoreCounts.NONE, StoreCounts::plus);
        return new StoresAnswer(funnels.getFirst().position(), day, before, stores, line(null, funnels, together));
    }

    private static FunnelQuestion funnel(StoresQuestion asked, LocalDate from, LocalDate to) {
        return new FunnelQuestion(asked.scope(), from, to, FunnelReading.PERIOD, Breakdown.STORE);
    }

    private static StoreLine line(@Nullable String store, List<FunnelAnswer> funnels, StoreCounts counts) {
        return new StoreLine(
                store,
                achieved(store, funnels.get(0), counts.defeatsToday()),
                achieved(store, funnels.get(1), counts.defeatsToDate()),
                achieved(store, funnels.get(2), counts.defeatsBefore()),
                counts.grades().values().stream().mapToLong(Long::longValue).sum(),
                counts.grades(),
                counts.overdue(),
                counts.ungraded());
    }

    private static StoreAchievement achieved(@Nullable String store, FunnelAnswer funnel, long defeats) {
        if (store == null) {
            return StoreAchievement.of(funnel.stages(), funnel.rates(), defeats);
        }
        return funnel.groups().stream()
                .filter(group -> group.key().equals(store))
                .findFirst()
                .map(group -> StoreAchievement.of(group.stages(), group.rates(), defeats))
                .orElse(StoreAchievement.of(List.of(), null, defeats));
    }
}
