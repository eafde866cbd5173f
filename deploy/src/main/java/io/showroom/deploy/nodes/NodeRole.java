package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sides that a process has: option {@code --role}, or property {@value #PROPERTY} without the launcher. */
public enum NodeRole {
    /** Command side and query side. */
    ALL(Side.COMMAND, Side.QUERY),
    /** The command side alone: commands and imports. */
    COMMAND(Side.COMMAND),
    /** The query side alone: pages, reports and log-in. */
    QUERY(Side.QUERY);

    /** Name of the property; its value is the role in lower case, {@code all} by default. */
    public static final String PROPERTY = "showroom.role";

    private final Set<Side> sides;

    NodeRole(Side... sides) {
        this.sides = Set.of(sides);
    }

    /** Returns the role of this name as written on the command line; empty if there is none. */
    public static Optional<NodeRole> named(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /** Returns the role that a value of the property names. */
    static NodeRole of(String property) {
        return named(property.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> new IllegalStateException(PROPERTY + " must be one of " + names() + ", not " + property));
    }

    /** Returns the names of all roles, for example "all, command, query". */
    public static String names() {
        return Arrays.stream(values()).map(NodeRole::text).collect(Collectors.joining(", "));
    }

    /** Returns the name as written on the command line, in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(Side side) {
        return sides.contains(side);
    }

    List<Side> lacking() {
        return Arrays.stream(Side.values()).filter(side -> !has(side)).toList();
    }
}
