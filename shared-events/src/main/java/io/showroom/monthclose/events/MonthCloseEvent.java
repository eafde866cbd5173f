package io.showroom.monthclose.events;

import java.time.YearMonth;

/** All events of a store's month (月结). */
public sealed interface MonthCloseEvent permits MonthClosed {

    /** Key of the store, case-sensitive, as first entered. */
    String store();

    /** The calendar month in the store's time zone. */
    YearMonth month();
}
