package io.showroom.deploy.demo;

import io.showroom.prospect.write.handoverconsultant.HandOverConsultant;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.write.DeactivateStaffMember;
import io.showroom.staff.write.RegisterStaffMember;
import io.showroom.staff.write.Secret;
import io.showroom.store.write.DeclareClosingDay;
import io.showroom.store.write.OpenStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates the commands that set up the stores and maintain their staff. */
final class StaffSetup {

    /** Password of all demonstration users; a database without the demonstration refuses it. */
    static final String PASSWORD = "demo";

    /** How many days ahead closing days are declared; more than the longest cadence. */
    private static final int AHEAD = 60;

    private final List<DemoStore> shops;
    private final TextPool words;
    private final SeededRandom random;
    private final List<ScenarioCommand> told = new ArrayList<>();
    private Instant now;

    StaffSetup(List<DemoStore> shops, TextPool words, long seed, Instant begin) {
        this.shops = shops;
        this.words = words;
        this.random = new SeededRandom(seed, "staff");
        this.now = begin;
    }

    List<ScenarioCommand> tell(LocalDate first, LocalDate today) {
        note(user("admin", Role.ADMINISTRATOR, null));
        note(user("group", Role.GROUP_MANAGER, null));
        note(user("auditor", Role.AUDITOR, null));
        for (DemoStore shop : shops) {
            note(new OpenStore(
                    shop.key(),
                    shop.name(),
                    DemoDays.ZONE.getId(),
                    null,
                    shop.confirmsDefeats(),
                    shop.ladder().scheme()));
            Seasonality.closed(first, today.plusDays(AHEAD))
                    .forEach(day -> note(new DeclareClosingDay(shop.key(), day, "春节")));
            note(user(shop.prefix() + "manager", Role.MANAGER, shop.key()));
            note(user(shop.prefix() + "reception", Role.RECEPTIONIST, shop.key()));
            note(user(shop.prefix() + "assistant", Role.ASSISTANT, shop.key()));
            note(user(shop.prefix() + "marketing", Role.MARKETING, shop.key()));
            shop.sellers().stream().filter(seller -> seller.from() == null).forEach(this::join);
        }
        for (DemoStore shop : shops) {
            for (DemoConsultant seller : shop.sellers()) {
                if (seller.from() != null) {
                    now = DemoDays.at(seller.from(), 8, 20);
                    join(seller);
                }
                if (seller.until() != null) {
                    now = DemoDays.at(seller.until(), 8, 30);
                    String heir = shop.heir(seller).user();
                    told.add(new ScenarioCommand(
                            now,
                            now,
                            shop.manager(),
                            new HandOverConsultant(seller.user(), heir, now, words.say("leaving", random))));
                    now = DemoDays.at(seller.until(), 9, 0);
                    note(new DeactivateStaffMember(seller.user()));
                }
            }
        }
        return told;
    }

    private void join(DemoConsultant seller) {
        note(user(seller.user(), Role.CONSULTANT, seller.store()));
    }

    private RegisterStaffMember user(String key, Role role, @Nullable String store) {
        return new RegisterStaffMember(
                key,
                List.of(role),
                store,
                null,
                words.localName(random.chance(0.5), random),
                null,
                null,
                new Secret(PASSWORD),
                false);
    }

    private void note(Object command) {
        told.add(new ScenarioCommand(now, now, Actor.SYSTEM, command));
        now = now.plusSeconds(60);
    }
}
