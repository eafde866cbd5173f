package io.showroom.prospect.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The event's older revisions, from this one on, read straight into today's form: whatever was added since may be
 * absent. An older form that needs more than that needs an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadableSince {

    /** The oldest revision that reads so. */
    int value();
}
