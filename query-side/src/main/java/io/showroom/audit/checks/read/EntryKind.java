package io.showroom.audit.checks.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of entries that changed what was known about an earlier day. */
enum EntryKind {
    /**
     * Recorded by hand on a later day than it occurred; the next follow-up scheduled with it is not counted separately.
     */
    LATE("f.recorded_day > f.day AND NOT f.imported AND f.actor IS NOT NULL AND f.event_type <> 'FollowUpScheduled'"),
    /** Corrects a grade. */
    GRADE("f.correction = 'GRADE'"),
    /** Corrects the customer's details. */
    DETAILS("f.correction = 'DETAILS'");

    private final String condition;

    EntryKind(String condition) {
        this.condition = condition;
    }

    /** Returns the SQL condition on {@code audit_entry f}. */
    String condition() {
        return condition;
    }

    /** Returns the name in addresses and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with this name. */
    static Optional<EntryKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
