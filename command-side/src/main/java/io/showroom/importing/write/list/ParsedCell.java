package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A parsed cell.
 *
 * @param text text in the list
 * @param value value for commands; null if the cell is empty or invalid
 * @param problem what is wrong with it; null if nothing is
 */
record ParsedCell(String text, @Nullable String value, Rejection.@Nullable Reason problem) {

    static final ParsedCell EMPTY = new ParsedCell("", null, null);

    ParsedCell wrong(Rejection refusal) {
        return problem == null ? new ParsedCell(text, null, refusal.reason()) : this;
    }
}
