package io.showroom.commandapi;

import io.showroom.staff.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The commands a feature offers to the outside, by name. A feature declares one such bean; nothing else makes a command
 * reachable.
 */
public final class CommandTypes {

    private final Map<String, CommandType> byName = new LinkedHashMap<>();

    /**
     * Offers a command under its simple class name.
     *
     * @param type a record that Jackson reads from the request's body
     * @param allowed the roles that may send it; what belongs to whom is decided where the command is handled
     * @return this, for chaining
     */
    public CommandTypes offer(Class<?> type, Role... allowed) {
        byName.put(type.getSimpleName(), new CommandType(type.getSimpleName(), type, Set.of(allowed)));
        return this;
    }

    /** All commands offered here, in the order they were offered. */
    public Iterable<CommandType> all() {
        return byName.values();
    }

    /**
     * One command as the outside knows it.
     *
     * @param name the last part of its address
     * @param type what its body is read into
     * @param allowed the roles that may send it
     */
    public record CommandType(String name, Class<?> type, Set<Role> allowed) {}
}
