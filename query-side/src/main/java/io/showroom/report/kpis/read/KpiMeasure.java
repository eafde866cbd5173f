package io.showroom.report.kpis.read;

/** The counters that the KPIs are made of, beside those of retained versus new. */
enum KpiMeasure {
    /** Prospects opened in the month. */
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
    /** Orders of those. */
    NINETY_DAYS_ORDERS,
    /** Orders that became open, less those cancelled or delivered. */
    OPEN_ORDERS,
    /** Of the orders, those by referral, replacement or additional purchase. */
    BASE_ORDERS,
    /** Defeats declared. */
    DECLARED,
    /** Of the declared, those confirmed with a definite reason. */
    CLEAR;

    /** Its counter of a row. */
    long of(long[] counters) {
        return counters[ordinal()];
    }
}
