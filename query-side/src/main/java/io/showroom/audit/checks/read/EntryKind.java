package io.showroom.audit.checks.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Entries that changed what was known of a day already gone. */
enum EntryKind {
    /** Entered by hand on a later day than it happened; the next follow-up that goes with it is not counted again. */
    LATE("f.recorded_day > f.day AND NOT f.imported AND f.actor IS NOT NULL AND f.event_type <> 'FollowUpScheduled'"),
    /** Corrects a grade. */
    GRADE("f.correction = 'GRADE'"),
    /** Corrects the customer's details. */
    DETAILS("f.correction = 'DETAILS'");

    private final String condition;

    EntryKind(String condition) {
        this.condition = condition;
    }

    /** SQL condition on {@code audit_entry f}. */
    String condition() {
        return condition;
    }

    /** Its name in addresses and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name in an address. */
    static Optional<EntryKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
