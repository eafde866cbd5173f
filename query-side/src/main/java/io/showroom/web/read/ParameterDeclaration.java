package io.showroom.web.read;

import java.util.Set;

/** A handler that declares its parameters itself instead of by {@link DeclaresParameters}. */
public interface ParameterDeclaration {

    /** Returns the names of all accepted parameters. */
    Set<String> taken();

    /** Returns those that are accepted only together with certain others. */
    default Set<String> beside() {
        return Set.of();
    }

    /** Returns those that are required. */
    default Set<String> needed() {
        return Set.of();
    }

    /** Returns those that may be given more than once. */
    default Set<String> repeatable() {
        return Set.of();
    }
}
