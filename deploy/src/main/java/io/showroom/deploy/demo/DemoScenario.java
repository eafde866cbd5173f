package io.showroom.deploy.demo;

import io.showroom.deploy.demo.ProductCatalog.Source;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Twelve months in the life of the group, told act by act in the order of entering. The same seed, last day and scale
 * tell the same story.
 */
final class DemoScenario {

    private static final int MONTHS = 12;
    private static final int DAYS_A_MONTH = 30;

    private final long seed;
    private final LocalDate first;
    private final LocalDate today;
    private final Instant until;
    private final double scale;
    private final TextPool words = new TextPool();
    private final ProductCatalog goods = new ProductCatalog();

    /**
     * @param seed what chance goes by
     * @param until the moment up to which it is told; the day it lies in, in the stores' time zone, is the story's
     *     today
     * @param scale share of the visitors to tell of; 1 for all
     */
    DemoScenario(long seed, Instant until, double scale) {
        this.seed = seed;
        this.until = until;
        this.today = DemoDays.of(until);
        this.first = today.minusMonths(MONTHS);
        this.scale = scale;
    }

    /** When the stores are set up, the day before the first visitor. */
    Instant begin() {
        return DemoDays.at(first.minusDays(1), 9, 0);
    }

    /** Everything that was entered by then. What has begun by then goes on to the end of the day, untold. */
    List<ScenarioCommand> tell() {
        Instant end = DemoDays.at(today.plusDays(1), 0, 0);
        List<DemoStore> shops = DemoStaff.from(first);
        List<ScenarioCommand> acts = new ArrayList<>(new StaffSetup(shops, words, seed, begin()).tell(first, today));
        for (DemoStore shop : shops) {
            acts.addAll(new DutyRotaPlan(shop).tell(today));
            acts.addAll(MonthClosings.tell(shop, first, today));
            List<ScenarioCommand> prospects = new ArrayList<>(visitors(shop, end));
            prospects.addAll(new SuspiciousCases(shop, today, seed, words, goods).tell());
            acts.addAll(new BatchEntry(shop, today, seed).in(prospects));
        }
        acts.removeIf(act -> !act.recordedAt().isBefore(until));
        acts.sort(Comparator.comparing(ScenarioCommand::recordedAt));
        return acts;
    }

    private List<ScenarioCommand> visitors(DemoStore shop, Instant end) {
        SeededRandom random = new SeededRandom(seed, shop.key());
        double ordinary = first.datesUntil(today)
                .mapToDouble(Seasonality::weight)
                .average()
                .orElse(1);
        double aDay = scale * shop.visitsAMonth() / DAYS_A_MONTH;
        List<ScenarioCommand> acts = new ArrayList<>();
        Referrers referrers = new Referrers();
        int number = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            int visitors = random.poisson(aDay * Seasonality.weight(day) / ordinary);
            for (int i = 0; i < visitors; i++) {
                List<ScenarioCommand> told = state(shop, day, shop.key() + "-" + number++, end, referrers);
                referrers.know(told);
                acts.addAll(told);
            }
        }
        return acts;
    }

    private List<ScenarioCommand> state(DemoStore shop, LocalDate day, String key, Instant end, Referrers referrers) {
        SeededRandom random = new SeededRandom(seed, key);
        VisitChannel channel = VisitChannel.values()[random.among(0.60, 0.19, 0.21)];
        Source source = goods.source(channel.name(), random);
        DemoConsultant seller = shop.onDuty(day, random);
        DemoCustomer customer =
                new DemoCustomer("demo " + seed + " " + key, shop, seller, source, words, goods, random);
        CustomerState state = new CustomerState(customer, DemoDays.arrival(day, random), end);
        new FirstVisitPhase(state, channel, referrers).tell();
        return state.diary.told();
    }
}
