package io.showroom.sides;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which sides have this part, or every part of this package that does not say otherwise. Without it a part belongs to
 * the side whose package it lies in, and one that lies in neither belongs to both (docs/adr/0011-sides-apart.md).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Sides {

    /** The sides, at least one. */
    Side[] value();

    /** Whether only a process that has all of them has this part; otherwise one of them will do. */
    boolean together() default false;
}
