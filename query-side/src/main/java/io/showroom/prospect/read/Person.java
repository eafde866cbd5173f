package io.showroom.prospect.read;

import com.fasterxml.jackson.annotation.JsonValue;
import io.showroom.projection.read.PersonName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a person.
 *
 * @param details personal details by their names; none of an erased person
 * @param erased whether there were some that cannot be read any more
 */
public record Person(Map<String, String> details, boolean erased) {

    /** What they are called. */
    public PersonName name() {
        return erased ? PersonName.ERASED : PersonName.of(details.get("name"));
    }

    /** A detail; null if not told, or erased. */
    public @Nullable String get(String detail) {
        return details.get(detail);
    }

    /** What is told of them by its names: the details; of an erased person, that they were. */
    public Map<String, ?> told() {
        return erased ? Map.of("name", PersonName.ERASED) : details;
    }

    /** The same in JSON. */
    @JsonValue
    Map<String, String> inData() {
        return erased ? Map.of("name", String.valueOf(PersonName.ERASED.inData())) : details;
    }

    /** What is left for those who must not reach them. */
    public Person masked() {
        return new Person(Masking.details(details), erased);
    }
}
