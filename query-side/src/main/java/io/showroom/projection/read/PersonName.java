package io.showroom.projection.read;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Name of a customer. Tables and code mark an erased person by a flag; its text is defined once for data
 * ({@link #inData}) and once for pages ({@code ViewFormat.name}).
 *
 * @param name the name; null if none was given or it was erased
 * @param erased whether the person was erased, so that a name may have existed
 */
public record PersonName(@Personal @Nullable String name, boolean erased) {

    /** No name was given. */
    public static final PersonName NONE = of(null);

    /** The person was erased. */
    public static final PersonName ERASED = new PersonName(null, true);

    private static final String IN_DATA = "已删除/erased";

    /** Returns a name; null for none. */
    public static PersonName of(@Nullable String name) {
        return new PersonName(name, false);
    }

    /** Whether there is a text to display: a name, or the mark of an erasure. */
    public boolean known() {
        return erased || name != null;
    }

    /** Returns the text in JSON, which is independent of the reader's language. */
    @JsonValue
    public @Nullable String inData() {
        return erased ? IN_DATA : name;
    }
}
