package io.showroom.audit.access.read;

import io.showroom.form.read.FormArchives;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kind of access to personal data. */
enum AccessKind {
    /** One customer's card or one of their contacts. */
    CARD,
    /** One customer's events, grades or replay. */
    HISTORY,
    /** A list narrowed by a typed text, or a customer named because a submitted number is theirs. */
    SEARCH,
    /** A list. */
    LIST,
    /** A report or form, as page or JSON. */
    FORM,
    /** A printed form. */
    PRINT,
    /** A downloaded file. */
    EXPORT,
    /** Rows of a file submitted for import. */
    IMPORT,
    /** The whole event log. */
    LEDGER,
    /** A change of the master key, on which all access depends; no access by itself. */
    KEY;

    private static final Map<String, AccessKind> BY_ADDRESS = Map.of(
            "/prospects/{id}", CARD,
            "/api/prospects/{id}", CARD,
            "/reports/contact-sheet/cell", CARD,
            "/visits", FORM,
            "/api/audit/ledger", LEDGER);

    /**
     * Returns the kind of a response.
     *
     * @param address URL pattern of the request
     * @param searched whether the request contained a typed search text
     * @param contentType content type of the response; null if unknown
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
