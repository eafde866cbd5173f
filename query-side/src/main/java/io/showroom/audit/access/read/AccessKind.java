package io.showroom.audit.access.read;

import io.showroom.form.read.FormArchives;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In what way somebody came to see personal data. */
enum AccessKind {
    /** One customer's card, or one contact of theirs. */
    CARD,
    /** One customer's events, grades or replay. */
    HISTORY,
    /** A list found by what was typed, or a customer named because a number that was sent is theirs. */
    SEARCH,
    /** A list. */
    LIST,
    /** A report or a form, on the screen or as data. */
    FORM,
    /** A form to print. */
    PRINT,
    /** A file. */
    EXPORT,
    /** What somebody sent to be imported. */
    IMPORT,
    /** The whole event log. */
    LEDGER,
    /** No look, but what all looks depend on: another master key. */
    KEY;

    private static final Map<String, AccessKind> BY_ADDRESS = Map.of(
            "/prospects/{id}", CARD,
            "/api/prospects/{id}", CARD,
            "/reports/contact-sheet/cell", CARD,
            "/visits", FORM,
            "/api/audit/ledger", LEDGER);

    /**
     * The kind of an answer.
     *
     * @param address pattern of the address
     * @param searched whether it was narrowed by something typed
     * @param contentType of the answer; null if unknown
     */
    static AccessKind of(String address, boolean searched, @Nullable String contentType) {
        if (contentType != null
                && (contentType.startsWith("text/csv")
                        || contentType.startsWith(FormArchives.ZIP)
                        || contentType.contains("spreadsheetml"))) {
            return EXPORT;
        }
        AccessKind known = BY_ADDRESS.get(address);
        if (known != null) {
            return known;
        }
        if (address.endsWith("/print")) {
            return PRINT;
        }
        if (address.startsWith("/api/prospects/{id}/")) {
            return HISTORY;
        }
        if (address.startsWith("/api/imports/")) {
            return IMPORT;
        }
        if (searched || address.startsWith("/api/commands/")) {
            return SEARCH;
        }
        return address.startsWith("/reports/") || address.startsWith("/api/reports/") ? FORM : LIST;
    }
}
