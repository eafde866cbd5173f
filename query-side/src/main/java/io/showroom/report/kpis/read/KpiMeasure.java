package io.showroom.report.kpis.read;

/** The counters behind the KPIs, beside those of retained versus new. */
enum KpiMeasure {
    /** Prospects opened in the month, without those reopened by a cancellation. */
    OPENED,
    /** Opened prospects whose second visit to the store falls in the month. */
    SECOND_VISITS,
    /** Test drives and rides. */
    TEST_DRIVES,
    /** Orders, net of those cancelled within the month. */
    ORDERS,
    /** Of the orders, those after a test drive. */
    DRIVEN_ORDERS,
    /** Open at the month's first instant and opened within the 90 days before it. */
    NINETY_DAYS,
    /** Orders of {@link #NINETY_DAYS}. */
    NINETY_DAYS_ORDERS,
    /** Change of the number of open orders: placed, less those cancelled or delivered. */
    OPEN_ORDERS,
    /** Of the orders, those by referral, replacement or additional purchase. */
    BASE_ORDERS,
    /** Defeats declared. */
    DECLARED,
    /** Of the declared, those confirmed with a definite reason. */
    CLEAR;

    /** Returns its value in a row of counters. */
    long of(long[] counters) {
        return counters[ordinal()];
    }
}
