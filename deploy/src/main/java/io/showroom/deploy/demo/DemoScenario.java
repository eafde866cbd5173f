package io.showroom.deploy.demo;

import io.showroom.deploy.demo.ProductCatalog.Source;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Generates twelve months of acts of the demonstration group, in the order of recording. The same seed, end and scale
 * always give the same acts.
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
     * Creates a scenario.
     *
     * @param seed seed of the random sequences
     * @param until moment at which it ends; its day in the stores' time zone is the scenario's today
     * @param scale share of the visitors to generate; 1 for all
     */
    DemoScenario(long seed, Instant until, double scale) {
        this.seed = seed;
        this.until = until;
        this.today = DemoDays.of(until);
        this.first = today.minusMonths(MONTHS);
        this.scale = scale;
    }

    /** Returns when the stores are set up, the day before the first visitor. */
    Instant begin() {
        return DemoDays.at(first.minusDays(1), 9, 0);
    }

    /**
     * Returns all acts recorded by the end. What has begun by then is simulated to the end of the day, but not
     * returned.
     */
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
