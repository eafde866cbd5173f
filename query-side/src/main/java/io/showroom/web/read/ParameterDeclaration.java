package io.showroom.web.read;

import java.util.Set;

/** A handler of requests that says itself which parameters it takes, instead of by {@link DeclaresParameters}. */
public interface ParameterDeclaration {

    /** Names of all parameters that it takes. */
    Set<String> taken();

    /** Those among them that are taken beside certain others only. */
    default Set<String> beside() {
        return Set.of();
    }

    /** Those among them that it cannot do without. */
    default Set<String> needed() {
        return Set.of();
    }

    /** Those among them that may be given more than once. */
    default Set<String> repeatable() {
        return Set.of();
    }
}
