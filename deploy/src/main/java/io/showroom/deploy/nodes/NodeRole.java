package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sides a process has: {@code --role}, and property {@value #PROPERTY} where no launcher stands before. */
public enum NodeRole {
    /** Both sides. */
    ALL(Side.COMMAND, Side.QUERY),
    /** What decides. */
    COMMAND(Side.COMMAND),
    /** What answers. */
    QUERY(Side.QUERY);

    /** The property that names the role, in small letters; {@code all} where it is missing. */
    public static final String PROPERTY = "showroom.role";

    private final Set<Side> sides;

    NodeRole(Side... sides) {
        this.sides = Set.of(sides);
    }

    /** The role of this name as it is written on the command line; empty if there is none such. */
    public static Optional<NodeRole> named(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /** The role that the property names. */
    static NodeRole of(String property) {
        return named(property.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> new IllegalStateException(PROPERTY + " must be one of " + names() + ", not " + property));
    }

    /** All names, as in "all, command, query". */
    public static String names() {
        return Arrays.stream(values()).map(NodeRole::text).collect(Collectors.joining(", "));
    }

    /** The name as it is written on the command line. */
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
