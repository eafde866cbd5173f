package io.showroom.projection.read;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is called. In tables and in the program whoever was erased is told by a flag; how they read is said
 * once for data ({@link #inData}) and once for readers ({@code Say.name}).
 *
 * @param name the name; null if nobody told it, or it was erased
 * @param erased whether a name may have been told that cannot be read any more: the person was erased
 */
public record PersonName(@Personal @Nullable String name, boolean erased) {

    /** Of whom nobody told a name. */
    public static final PersonName NONE = of(null);

    /** Of whoever was erased. */
    public static final PersonName ERASED = new PersonName(null, true);

    private static final String IN_DATA = "已删除/erased";

    /** A name as told; null if none was. */
    public static PersonName of(@Nullable String name) {
        return new PersonName(name, false);
    }

    /** Whether there is anything to call them by. */
    public boolean known() {
        return erased || name != null;
    }

    /** How it reads in JSON, where nobody's language is asked for. */
    @JsonValue
    public @Nullable String inData() {
        return erased ? IN_DATA : name;
    }
}
