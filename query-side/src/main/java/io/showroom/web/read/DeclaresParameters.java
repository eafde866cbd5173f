package io.showroom.web.read;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the parameters that a GET reads from the whole address, besides those named by its method. All others are
 * rejected, and the API description lists exactly these: see {@link DeclaredParameters}. On a class it applies to all
 * methods.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeclaresParameters {

    /** Names of parameters. */
    String[] value() default {};

    /**
     * Names of parameters that are accepted only together with certain others: filters of a figure with the figure, the
     * last day of a month with its first, parameters of only one of two compared reports. The handler rejects them
     * otherwise.
     */
    String[] beside() default {};

    /**
     * Names of parameters of a page that may be given more than once. Programs may always name several stores; a page
     * is of one store or of all unless declared here.
     */
    String[] repeats() default {};
}
