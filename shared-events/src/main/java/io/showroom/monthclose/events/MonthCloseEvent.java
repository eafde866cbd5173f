package io.showroom.monthclose.events;

import java.time.YearMonth;

/** Whatever can happen to a store's month (月结). */
public sealed interface MonthCloseEvent permits MonthClosed {

    /** Key of the store, letter by letter as first given. */
    String store();

    /** The calendar month in the store's time zone. */
    YearMonth month();
}
