package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/** What daily work must have; history brought in from a file may lack it. */
public final class RequiredFields {

    private RequiredFields() {}

    /** Refuses a missing input, unless the act is history. */
    public static void given(@Nullable Object value, String field, DecisionContext context) {
        if (value == null && !context.imported()) {
            throw Rejection.malformed("required", field);
        }
    }
}
