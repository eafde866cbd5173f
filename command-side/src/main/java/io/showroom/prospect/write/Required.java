package io.showroom.prospect.write;

import io.showroom.commandapi.Refused;
import org.jspecify.annotations.Nullable;

/** What daily work must have; history brought in from a file may lack it. */
public final class Required {

    private Required() {}

    /** Refuses a missing input, unless the act is history. */
    public static void given(@Nullable Object value, String field, Desk desk) {
        if (value == null && !desk.imported()) {
            throw Refused.malformed("required", field);
        }
    }
}
