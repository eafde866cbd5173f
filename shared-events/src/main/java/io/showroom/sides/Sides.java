package io.showroom.sides;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which sides run a class, or every class of a package. Without it a class belongs to the side whose package
 * it is in, and one in neither belongs to both (docs/adr/0011-sides-apart.md).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Sides {

    /** The sides, at least one. */
    Side[] value();

    /** Whether only a process with all of these sides runs it; otherwise one of them is enough. */
    boolean together() default false;
}
