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
    private final LocalDate last;
    private final double scale;
    private final Words words = new Words();
    private final Goods goods = new Goods();

    /**
     * @param seed what chance goes by
     * @param last the last day told of, in the time zone of the stores
     * @param scale share of the visitors to tell of; 1 for all
     */
    Story(long seed, LocalDate last, double scale) {
        this.seed = seed;
        this.first = last.plusDays(1).minusMonths(MONTHS);
        this.last = last;
        this.scale = scale;
    }

    /** When the stores are set up, the day before the first visitor. */
    Instant begin() {
        return Days.at(first.minusDays(1), 9, 0);
    }

    /** Everything that was entered by the end of the last day. */
    List<Told> tell() {
        Instant end = Days.at(last.plusDays(1), 0, 0);
        List<Shop> shops = Cast.from(first);
        List<Told> acts = new ArrayList<>(new Staffing(shops, words, seed, begin()).tell(first, last));
        for (Shop shop : shops) {
            acts.addAll(visitors(shop, end));
        }
        acts.removeIf(act -> !act.recordedAt().isBefore(end));
        acts.sort(Comparator.comparing(Told::recordedAt));
        return acts;
    }

    private List<Told> visitors(Shop shop, Instant end) {
        Dice dice = new Dice(seed, shop.key());
        double ordinary = first.datesUntil(last.plusDays(1))
                .mapToDouble(Seasons::weight)
                .average()
                .orElse(1);
        double aDay = scale * shop.visitsAMonth() / DAYS_A_MONTH;
        List<Told> acts = new ArrayList<>();
        int number = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            int visitors = dice.poisson(aDay * Seasons.weight(day) / ordinary);
            for (int i = 0; i < visitors; i++) {
                acts.addAll(life(shop, day, shop.key() + "-" + number++, end));
            }
        }
        return acts;
    }

    private List<Told> life(Shop shop, LocalDate day, String key, Instant end) {
        Dice dice = new Dice(seed, key);
        VisitChannel channel = VisitChannel.values()[dice.among(0.60, 0.19, 0.21)];
        Source source = goods.source(channel.name(), dice);
        Seller seller = shop.onDuty(day, dice);
        Customer customer = new Customer("demo " + seed + " " + key, shop, seller, source, words, goods, dice);
        Life life = new Life(customer, Days.arrival(day, dice), end);
        new FirstVisit(life, channel).tell();
        return life.diary.told();
    }
}
