package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import org.jspecify.annotations.Nullable;

/** Fields that daily work requires and imported history may lack. */
public final class RequiredFields {

    private RequiredFields() {}

    /** Rejects a missing field, unless the command is imported. */
    public static void given(@Nullable Object value, String field, DecisionContext context) {
        if (value == null && !context.imported()) {
            throw Rejection.malformed("required", field);
        }
    }
}
