package io.showroom.prospect.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the event's older revisions, from the given one on, can be deserialized as the current record: fields
 * added since may be absent. Any other change needs an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadableSince {

    /** The oldest revision that can be read without an upcaster. */
    int value();
}
