package io.showroom.store.events;

/** Whatever can happen to a store (特约店). */
public sealed interface StoreEvent
        permits StoreOpened,
                StoreSettingsChanged,
                GradingSchemeChosen,
                ClosingDayDeclared,
                ClosingDayWithdrawn,
                DutyRotaSet,
                HourSlotsSet,
                CardWeightsSet {

    /** Key of the store, letter by letter as first given. */
    String store();
}
