package io.showroom.prospect.read;

import com.fasterxml.jackson.annotation.JsonValue;
import io.showroom.projection.read.PersonName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Personal details of a customer.
 *
 * @param details personal details by name; empty for an erased person
 * @param erased whether there were details that cannot be read any more
 */
public record Person(Map<String, String> details, boolean erased) {

    /** Returns the name. */
    public PersonName name() {
        return erased ? PersonName.ERASED : PersonName.of(details.get("name"));
    }

    /** Returns a detail; null if it was not given or is erased. */
    public @Nullable String get(String detail) {
        return details.get(detail);
    }

    /** Returns the details by name; for an erased person the mark of the erasure as {@code name}. */
    public Map<String, ?> told() {
        return erased ? Map.of("name", PersonName.ERASED) : details;
    }

    /** Returns the JSON form. */
    @JsonValue
    Map<String, String> inData() {
        return erased ? Map.of("name", String.valueOf(PersonName.ERASED.inData())) : details;
    }

    /** Returns the details without contact data. */
    public Person masked() {
        return new Person(Masking.details(details), erased);
    }
}
