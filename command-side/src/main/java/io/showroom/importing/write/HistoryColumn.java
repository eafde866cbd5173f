package io.showroom.importing.write;

/** Columns of a history file. */
enum HistoryColumn implements FileColumn {
    PROSPECT,
    ACT,
    OCCURRED_AT,
    STORE,
    CONSULTANT,
    CHANNEL,
    SOURCE,
    CAMPAIGN,
    MODEL,
    NAME,
    PHONE,
    GRADE,
    PRICE,
    KIND,
    REASON,
    COMPETITOR_BRAND,
    COMPETITOR_MODEL,
    TO,
    COMMENT;

    @Override
    public boolean needed() {
        return compareTo(STORE) <= 0;
    }

    @Override
    public String called(String asWritten) {
        return asWritten;
    }
}
