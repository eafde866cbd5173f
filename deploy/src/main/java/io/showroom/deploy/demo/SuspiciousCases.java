package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CustomerOutcome.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers that an auditor or manager should examine: cases for the checks (docs/features/checks.md) that the random
 * scenario does not produce, and hot prospects just declared lost. Their number does not depend on the scale.
 */
final class SuspiciousCases {

    private static final int HOT = 0;
    private static final int WARM = 1;
    private static final int COOL = 2;

    private final DemoStore shop;
    private final LocalDate today;
    private final long seed;
    private final TextPool words;
    private final ProductCatalog goods;
    private final List<ScriptedCustomer> scenes = new ArrayList<>();

    SuspiciousCases(DemoStore shop, LocalDate today, long seed, TextPool words, ProductCatalog goods) {
        this.shop = shop;
        this.today = today;
        this.seed = seed;
        this.words = words;
        this.goods = goods;
    }

    List<ScenarioCommand> tell() {
        switch (shop.key()) {
            case "S1" -> {
                lateEntry(6).corrected(ago(10), COOL);
                orderInTheMinuteOfTheVisit(4);
                orderOutOfNothing(3);
                anotherSource(2);
                raisedForTheCount(6);
                raisedForTheCount(5);
                hotAndGivenUp(2);
                hotAndGivenUp(5);
            }
            case "S2" -> {
                lateEntry(3);
                orderInTheMinuteOfTheVisit(1);
                orderOutOfNothing(2);
                anotherReason(4);
                raisedForTheCount(3);
                hotAndGivenUp(1);
            }
            default -> {
                lateEntry(1);
                orderOutOfNothing(2);
                anotherSource(4);
                anotherCustomer(1);
            }
        }
        return scenes.stream().flatMap(scene -> scene.told().stream()).toList();
    }

    private ScriptedCustomer lateEntry(int seller) {
        return scene("late", seller, 34)
                .comes(ago(34), COOL)
                .called(ago(30), COOL)
                .calledAndEnteredLate(ago(25), WARM, ago(13))
                .called(ago(11), WARM);
    }

    private void orderInTheMinuteOfTheVisit(int seller) {
        scene("minute", seller, 20).comesAndOrdersInOneMinute(ago(20));
    }

    private void orderOutOfNothing(int seller) {
        scene("nothing", seller, 40).comes(ago(40), WARM).orders(ago(37));
    }

    private void anotherSource(int seller) {
        scene("source", seller, 18).comes(ago(18), HOT).ordersBeforeLeaving().changesSource(ago(15), "owner-referral");
    }

    private void anotherCustomer(int seller) {
        scene("identity", seller, 50)
                .comes(ago(50), COOL)
                .called(ago(38), COOL)
                .changesIdentity(ago(9))
                .comesAndOrders(ago(7));
    }

    private void anotherReason(int seller) {
        scene("reason", seller, 45)
                .comes(ago(45), WARM)
                .called(ago(38), WARM)
                .givenUp(ago(15), Kind.DEFEATED)
                .decided(ago(14), false)
                .givenUp(ago(12), Kind.INVALID)
                .decided(ago(11), true);
    }

    private void raisedForTheCount(int seller) {
        LocalDate count = YearMonth.from(today.minusDays(4)).minusMonths(1).atEndOfMonth();
        scene("raised", seller, 80)
                .comes(count.minusDays(20), COOL)
                .called(count.minusDays(8), COOL)
                .called(count.minusDays(1), HOT)
                .called(count.plusDays(3), COOL);
    }

    private void hotAndGivenUp(int seller) {
        scene("hot", seller, 16)
                .comes(ago(16), WARM)
                .called(ago(9), WARM)
                .called(ago(4), HOT)
                .givenUp(ago(1), Kind.DEFEATED);
    }

    private ScriptedCustomer scene(String name, int seller, int earliest) {
        String key = shop.key() + "-" + name + "-" + seller;
        SeededRandom random = new SeededRandom(seed, key);
        DemoCustomer customer = new DemoCustomer(
                "demo " + seed + " " + key,
                shop,
                shop.seller(seller),
                goods.source("WALK_IN", random),
                words,
                goods,
                random);
        CustomerState state =
                new CustomerState(customer, DemoDays.at(ago(earliest), 9, 0), DemoDays.at(today.plusDays(1), 0, 0));
        ScriptedCustomer scene = new ScriptedCustomer(state);
        scenes.add(scene);
        return scene;
    }

    private LocalDate ago(int days) {
        return today.minusDays(days);
    }
}
