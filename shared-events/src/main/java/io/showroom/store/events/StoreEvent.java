package io.showroom.store.events;

/** All events of a store (特约店). */
public sealed interface StoreEvent
        permits StoreOpened,
                StoreSettingsChanged,
                GradingSchemeChosen,
                ClosingDayDeclared,
                ClosingDayWithdrawn,
                DutyRotaSet,
                HourSlotsSet,
                CardWeightsSet {

    /** Key of the store, case-sensitive, as first entered. */
    String store();
}
