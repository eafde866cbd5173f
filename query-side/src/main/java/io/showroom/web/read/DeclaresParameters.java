package io.showroom.web.read;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameters that a GET reads out of its whole address, beside those that its method names one by one. Every other
 * one is refused, and the description of the interface lists just these: see {@link DeclaredParameters}. On a class it
 * holds for all of its methods.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeclaresParameters {

    /** Names of parameters. */
    String[] value() default {};

    /**
     * Names of parameters that are taken beside certain others only: the filters of a figure beside the figure, the
     * last day of a month beside its first, what one compared report has and another has not. Who answers refuses them
     * otherwise.
     */
    String[] beside() default {};

    /**
     * Names of parameters of a page that may be given more than once. Programs may always name several stores; a page
     * is of one store or of all, unless it says so here.
     */
    String[] repeats() default {};
}
