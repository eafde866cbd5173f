package io.showroom.importing.write.list;

import io.showroom.commandapi.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A cell as understood.
 *
 * @param text as it stands in the list
 * @param value what commands take for it; null if nothing stands there or it is not understood
 * @param problem what is wrong with it, or null
 */
record ReadCell(String text, @Nullable String value, Refused.@Nullable Reason problem) {

    static final ReadCell EMPTY = new ReadCell("", null, null);

    ReadCell wrong(Refused refusal) {
        return problem == null ? new ReadCell(text, null, refusal.reason()) : this;
    }
}
