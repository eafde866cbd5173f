package io.showroom.store.write;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.CommandContextParameters;
import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.events.CardField;
import io.showroom.store.events.CardWeight;
import io.showroom.store.events.CardWeightsSet;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.DutyRotaSet;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.HourSlotsSet;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTest {

    /** Already the 24th in the store's Shanghai, still the 23rd in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final List<DayOfWeek> ALL_DAYS = List.of(DayOfWeek.values());
    private static final StoreOpened OPENED = new StoreOpened("S1", "Hongqiao", "Asia/Shanghai", ALL_DAYS, true);

    private static final CommandContext RECEPTION = CommandContext.as(new Actor("x1", Set.of(Role.RECEPTIONIST), "S1"));

    private AggregateTestFixture<Store> store;

    @BeforeEach
    void prepare() {
        MasterDataRules rules = mock();
        doThrow(Rejection.rule("unknownScheme", "scheme")).when(rules).requireScheme(anyString(), eq("XYZ"));
        store = new AggregateTestFixture<>(Store.class);
        doThrow(Rejection.rule("notConsultantOfStore", "consultants"))
                .when(rules)
                .requireConsultant(anyString(), eq("c9"), anyString());
        store.registerParameterResolverFactory(new CommandContextParameters());
        store.registerInjectableResource(CLOCK);
        store.registerInjectableResource(rules);
    }

    @Test
    void canOpenAStoreByItsKeyAlone() {
        store.givenNoPriorActivity()
                .when(new OpenStore("Gähler & Söhne 店", null, null, null, null, null))
                .expectEvents(new StoreOpened("Gähler & Söhne 店", "Gähler & Söhne 店", "Asia/Shanghai", ALL_DAYS, true));
    }

    @Test
    void canOpenAStoreWithEverySetting() {
        store.givenNoPriorActivity()
                .when(new OpenStore("S2", "Altona", "Europe/Berlin", List.of(SATURDAY, MONDAY), false, "P-scale"))
                .expectEvents(
                        new StoreOpened("S2", "Altona", "Europe/Berlin", List.of(MONDAY, SATURDAY), false),
                        new GradingSchemeChosen("S2", "P-scale", LocalDate.EPOCH));
    }

    @Test
    void cannotOpenAStoreTwice() {
        refused(store.given(OPENED).when(new OpenStore("S1", null, null, null, null, null)), "storeExists");
    }

    @Test
    void cannotOpenAStoreUnderAKeyThatCannotBePrinted() {
        refusedKey("S\u202e1", "notPrintable");
        refusedKey("S".repeat(101), "size");
        refusedKey("  ", "required");
    }

    private void refusedKey(String key, String code) {
        prepare();
        refused(store.givenNoPriorActivity().when(new OpenStore(key, null, null, null, null, null)), code);
    }

    @Test
    void cannotOpenAStoreInAnUnknownTimeZone() {
        for (String zone : List.of("Asia/Shangri-La", "+08:00x", "GMT+99", "UTC+8")) {
            refused(
                    store.givenNoPriorActivity().when(new OpenStore("S1", null, zone, null, null, null)),
                    "unknownTimeZone");
        }
    }

    @Test
    void cannotOpenAStoreThatIsNeverOpen() {
        refused(store.givenNoPriorActivity().when(new OpenStore("S1", null, null, List.of(), null, null)), "neverOpen");
    }

    @Test
    void cannotOpenAStoreWithAnUnknownScheme() {
        refused(store.givenNoPriorActivity().when(new OpenStore("S1", null, null, null, null, "XYZ")), "unknownScheme");
    }

    @Test
    void canChangeOneSettingAndKeepTheOthers() {
        store.given(OPENED)
                .when(new ChangeStoreSettings("S1", null, null, false))
                .expectEvents(new StoreSettingsChanged("S1", "Hongqiao", ALL_DAYS, false));
    }

    @Test
    void cannotChangeSettingsToWhatTheyAre() {
        refused(store.given(OPENED).when(new ChangeStoreSettings("S1", "Hongqiao", null, true)), "unchanged");
    }

    @Test
    void cannotCloseAStoreOnEveryDayOfTheWeek() {
        refused(store.given(OPENED).when(new ChangeStoreSettings("S1", null, List.of(), null)), "neverOpen");
    }

    @Test
    void canChooseASchemeFromTodayOn() {
        store.given(OPENED)
                .when(new ChooseGradingScheme("S1", "P-scale", null))
                .expectEvents(new GradingSchemeChosen("S1", "P-scale", TODAY));
    }

    @Test
    void cannotChooseASchemeForDaysThatAreOver() {
        refused(store.given(OPENED).when(new ChooseGradingScheme("S1", "P-scale", TODAY.minusDays(1))), "past");
    }

    @Test
    void cannotChooseTheSchemeInForce() {
        refused(
                store.given(OPENED, new GradingSchemeChosen("S1", "P-scale", TODAY))
                        .when(new ChooseGradingScheme("S1", "P-scale", TODAY.plusDays(3))),
                "unchanged");
    }

    @Test
    void cannotChooseAnUnknownScheme() {
        refused(store.given(OPENED).when(new ChooseGradingScheme("S1", "XYZ", TODAY)), "unknownScheme");
    }

    @Test
    void canDeclareAndWithdrawAClosingDay() {
        store.given(OPENED)
                .when(new DeclareClosingDay("S1", TODAY, "typhoon"))
                .expectEvents(new ClosingDayDeclared("S1", TODAY, "typhoon"));
        store.given(OPENED, new ClosingDayDeclared("S1", TODAY, null))
                .when(new WithdrawClosingDay("S1", TODAY))
                .expectEvents(new ClosingDayWithdrawn("S1", TODAY));
    }

    @Test
    void cannotDeclareAClosingDayTwiceOrInThePast() {
        refused(
                store.given(OPENED, new ClosingDayDeclared("S1", TODAY, null))
                        .when(new DeclareClosingDay("S1", TODAY, null)),
                "closingDayDeclared");
        refused(store.given(OPENED).when(new DeclareClosingDay("S1", TODAY.minusDays(1), null)), "past");
    }

    @Test
    void cannotWithdrawAClosingDayThatIsNone() {
        refused(store.given(OPENED).when(new WithdrawClosingDay("S1", TODAY)), "noClosingDay");
        refused(
                store.given(OPENED, new ClosingDayDeclared("S1", TODAY.minusDays(1), null))
                        .when(new WithdrawClosingDay("S1", TODAY.minusDays(1))),
                "past");
    }

    private static void refused(ResultValidator<Store> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }

    @Test
    void canSetWhoIsOnDutyAndSetItAgain() {
        onDuty(RECEPTION, TODAY, "c1", "c2", "c1").expectEvents(new DutyRotaSet("S1", TODAY, List.of("c1", "c2")));
        store.given(OPENED, new DutyRotaSet("S1", TODAY, List.of("c1")))
                .when(new SetDutyRota("S1", TODAY, List.of()), RECEPTION.metadata())
                .expectEvents(new DutyRotaSet("S1", TODAY, List.of()));
    }

    @Test
    void cannotSetTheSameRotaAgain() {
        store.given(OPENED, new DutyRotaSet("S1", TODAY, List.of("c1")))
                .when(new SetDutyRota("S1", TODAY, List.of("c1")), RECEPTION.metadata())
                .expectNoEvents()
                .expectException(Rejection.class)
                .expectExceptionMessage("unchanged");
    }

    @Test
    void cannotSetARotaWithUnknownUsersInAnotherStoreOrFarAway() {
        onDuty(RECEPTION, TODAY, "c9").expectNoEvents().expectExceptionMessage("notConsultantOfStore");
        onDuty(RECEPTION, TODAY.plusYears(1).plusDays(1), "c1")
                .expectNoEvents()
                .expectExceptionMessage("moreThanAYearAway");
        onDuty(RECEPTION, TODAY.minusYears(1).minusDays(1), "c1")
                .expectNoEvents()
                .expectExceptionMessage("moreThanAYearAway");
        CommandContext elsewhere = CommandContext.as(new Actor("x2", Set.of(Role.RECEPTIONIST), "S2"));
        onDuty(elsewhere, TODAY, "c1").expectNoEvents().expectExceptionMessage("otherStore");
    }

    @Test
    void hourSlotsAreSetFromAMonthOnThatHasNotBegun() {
        LocalDate next = TODAY.withDayOfMonth(1).plusMonths(1);
        store.given(OPENED)
                .when(new SetHourSlots("S1", List.of(9, 12, 18), null))
                .expectEvents(new HourSlotsSet("S1", next, List.of(9, 12, 18)));
        store.given(OPENED)
                .when(new SetHourSlots("S1", List.of(0, 24), next.plusDays(40)))
                .expectEvents(new HourSlotsSet("S1", next.plusMonths(1), List.of(0, 24)));
        refused(store.given(OPENED).when(new SetHourSlots("S1", List.of(9, 12), TODAY)), "monthBegun");
    }

    @Test
    void hourSlotsMustBeValidAndDiffer() {
        for (List<Integer> none : List.of(List.of(9), List.of(12, 9), List.of(9, 9), List.of(9, 25), List.of(-1, 9))) {
            refused(store.given(OPENED).when(new SetHourSlots("S1", none, null)), "noSlots");
        }
        refused(store.given(OPENED).when(new SetHourSlots("S1", HourSlots.USUAL, null)), "unchanged");
    }

    @Test
    void aManagerCanSetCardWeightsFromADayOn() {
        List<CardWeight> told =
                List.of(new CardWeight("budget", 1), new CardWeight("name", 3), new CardWeight("use", 0));
        List<CardWeight> kept = List.of(new CardWeight("name", 3), new CardWeight("budget", 1));
        CommandContext manager = CommandContext.as(new Actor("m1", Set.of(Role.MANAGER), "S1"));
        store.given(OPENED)
                .when(new SetCardWeights("S1", told, null, null), manager.metadata())
                .expectEvents(new CardWeightsSet("S1", TODAY, CardField.USUAL_COMPLETE_FROM, kept));
        store.given(OPENED, new CardWeightsSet("S1", TODAY, 80, kept))
                .when(
                        new SetCardWeights("S1", List.of(new CardWeight("name", 1)), null, TODAY.plusDays(7)),
                        manager.metadata())
                .expectEvents(new CardWeightsSet("S1", TODAY.plusDays(7), 80, List.of(new CardWeight("name", 1))));
        refused(
                store.given(OPENED, new CardWeightsSet("S1", TODAY, 80, kept))
                        .when(new SetCardWeights("S1", told, 80, null), manager.metadata()),
                "unchanged");
        refused(weighted(CardWeights.USUAL.weights(), null), "unchanged");
        refused(weighted(List.of(new CardWeight("shoeSize", 1)), null), "unknownCardField");
        refused(weighted(List.of(new CardWeight("name", 10)), null), "weightOutOfRange");
        refused(weighted(List.of(new CardWeight("name", 1), new CardWeight("name", 2)), null), "cardFieldTwice");
        refused(weighted(List.of(new CardWeight("name", 0)), null), "noCardField");
        refused(weighted(told, 101), "max");
        refused(
                store.given(OPENED).when(new SetCardWeights("S1", told, null, TODAY.minusDays(1)), manager.metadata()),
                "past");
        CommandContext other = CommandContext.as(new Actor("m2", Set.of(Role.MANAGER), "S2"));
        refused(store.given(OPENED).when(new SetCardWeights("S1", told, null, null), other.metadata()), "otherStore");
    }

    private ResultValidator<Store> weighted(List<CardWeight> weights, @Nullable Integer completeFrom) {
        CommandContext manager = CommandContext.as(new Actor("m1", Set.of(Role.MANAGER), "S1"));
        return store.given(OPENED).when(new SetCardWeights("S1", weights, completeFrom, null), manager.metadata());
    }

    private ResultValidator<Store> onDuty(CommandContext commandContext, LocalDate day, String... consultants) {
        return store.given(OPENED).when(new SetDutyRota("S1", day, List.of(consultants)), commandContext.metadata());
    }
}
