package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Goods.Source;
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
final class Story {

    private static final int MONTHS = 12;
    private static final int DAYS_A_MONTH = 30;

    private final long seed;
    private final LocalDate first;
    private final LocalDate today;
    private final Instant until;
    private final double scale;
    private final Words words = new Words();
    private final Goods goods = new Goods();

    /**
     * @param seed what chance goes by
     * @param until the moment up to which it is told; the day it lies in, in the stores' time zone, is the story's
     *     today
     * @param scale share of the visitors to tell of; 1 for all
     */
    Story(long seed, Instant until, double scale) {
        this.seed = seed;
        this.until = until;
        this.today = Days.of(until);
        this.first = today.minusMonths(MONTHS);
        this.scale = scale;
    }

    /** When the stores are set up, the day before the first visitor. */
    Instant begin() {
        return Days.at(first.minusDays(1), 9, 0);
    }

    /** Everything that was entered by then. What has begun by then goes on to the end of the day, untold. */
    List<Told> tell() {
        Instant end = Days.at(today.plusDays(1), 0, 0);
        List<Shop> shops = Cast.from(first);
        List<Told> acts = new ArrayList<>(new Staffing(shops, words, seed, begin()).tell(first, today));
        for (Shop shop : shops) {
            acts.addAll(new DutyRota(shop).tell(today));
            acts.addAll(Closings.tell(shop, first, today));
            List<Told> prospects = new ArrayList<>(visitors(shop, end));
            prospects.addAll(new Suspects(shop, today, seed, words, goods).tell());
            acts.addAll(new SeriesOfCalls(shop, today, seed).in(prospects));
        }
        acts.removeIf(act -> !act.recordedAt().isBefore(until));
        acts.sort(Comparator.comparing(Told::recordedAt));
        return acts;
    }

    private List<Told> visitors(Shop shop, Instant end) {
        Dice dice = new Dice(seed, shop.key());
        double ordinary =
                first.datesUntil(today).mapToDouble(Seasons::weight).average().orElse(1);
        double aDay = scale * shop.visitsAMonth() / DAYS_A_MONTH;
        List<Told> acts = new ArrayList<>();
        Referrers referrers = new Referrers();
        int number = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            int visitors = dice.poisson(aDay * Seasons.weight(day) / ordinary);
            for (int i = 0; i < visitors; i++) {
                List<Told> told = life(shop, day, shop.key() + "-" + number++, end, referrers);
                referrers.know(told);
                acts.addAll(told);
            }
        }
        return acts;
    }

    private List<Told> life(Shop shop, LocalDate day, String key, Instant end, Referrers referrers) {
        Dice dice = new Dice(seed, key);
        VisitChannel channel = VisitChannel.values()[dice.among(0.60, 0.19, 0.21)];
        Source source = goods.source(channel.name(), dice);
        Seller seller = shop.onDuty(day, dice);
        Customer customer = new Customer("demo " + seed + " " + key, shop, seller, source, words, goods, dice);
        Life life = new Life(customer, Days.arrival(day, dice), end);
        new FirstVisit(life, channel, referrers).tell();
        return life.diary.told();
    }
}
