package io.showroom.deploy.demo;

import io.showroom.store.write.SetDutyRota;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Generates the duty rota of a store. The assistant enters each week on a Friday, 10 days before its Monday. */
final class DutyRotaPlan {

    private static final int WEEKS_BACK = 5;
    private static final int WEEKS_AHEAD = 3;
    private static final int DAYS_BEFORE = 10;

    private final DemoStore shop;

    DutyRotaPlan(DemoStore shop) {
        this.shop = shop;
    }

    /** Returns the rotas of the past and coming weeks. */
    List<ScenarioCommand> tell(LocalDate today) {
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<ScenarioCommand> told = new ArrayList<>();
        for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week++) {
            LocalDate monday = thisWeek.plusWeeks(week);
            Instant entered = DemoDays.at(monday.minusDays(DAYS_BEFORE), 17, 5);
            for (LocalDate day : monday.datesUntil(monday.plusDays(7)).toList()) {
                if (!Seasonality.isClosed(day)) {
                    told.add(new ScenarioCommand(
                            entered, entered, shop.assistant(), new SetDutyRota(shop.key(), day, turns(day))));
                    entered = entered.plusSeconds(20);
                }
            }
        }
        return told;
    }

    /** Returns everybody on duty, in an order that rotates daily. */
    private List<String> turns(LocalDate day) {
        List<String> turns = new ArrayList<>(
                shop.turns(day).stream().map(DemoConsultant::user).toList());
        if (!turns.isEmpty()) {
            Collections.rotate(turns, (int) (day.toEpochDay() % turns.size()));
        }
        return turns;
    }
}
