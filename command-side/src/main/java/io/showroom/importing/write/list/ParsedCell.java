package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A cell as understood.
 *
 * @param text as it stands in the list
 * @param value what commands take for it; null if nothing stands there or it is not understood
 * @param problem what is wrong with it, or null
 */
record ParsedCell(String text, @Nullable String value, Rejection.@Nullable Reason problem) {

    static final ParsedCell EMPTY = new ParsedCell("", null, null);

    ParsedCell wrong(Rejection refusal) {
        return problem == null ? new ParsedCell(text, null, refusal.reason()) : this;
    }
}
