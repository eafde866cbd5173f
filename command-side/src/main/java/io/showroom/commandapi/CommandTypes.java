package io.showroom.commandapi;

import io.showroom.staff.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The commands that a feature exposes, by name. Each feature declares one such bean; a command not in any is not
 * reachable.
 */
public final class CommandTypes {

    private final Map<String, CommandType> byName = new LinkedHashMap<>();

    /**
     * Exposes a command under its simple class name.
     *
     * @param type a record that Jackson reads from the request's body
     * @param allowed the roles that may send it; access to the single aggregate is checked by its handler
     * @return this, for chaining
     */
    public CommandTypes offer(Class<?> type, Role... allowed) {
        byName.put(type.getSimpleName(), new CommandType(type.getSimpleName(), type, Set.of(allowed)));
        return this;
    }

    /** Returns all commands exposed here, in the order they were added. */
    public Iterable<CommandType> all() {
        return byName.values();
    }

    /**
     * An exposed command.
     *
     * @param name the last part of its address
     * @param type type of its body
     * @param allowed the roles that may send it
     */
    public record CommandType(String name, Class<?> type, Set<Role> allowed) {}
}
