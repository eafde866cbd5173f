package io.showroom.commandapi;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The context of a command: who sends it, and how. Stored as command metadata; command handlers can take it as a
 * parameter.
 *
 * @param actor who sends it
 * @param expectedSequence sequence number of the prospect's last event that the actor had seen; null if not given
 * @param importedBy user key of the person who imports it from a file; null if it is not imported
 * @param importKey digest of the imported row; null if it is not imported
 */
public record CommandContext(
        Actor actor,
        @Nullable Long expectedSequence,
        @Nullable String importedBy,
        @Nullable String importKey) {

    static final String USER = "actor";
    static final String ROLES = "actorRoles";
    static final String HOME = "actorStore";
    static final String EXPECTED_SEQUENCE = "expectedSequence";
    static final String IMPORTED_BY = "importedBy";
    static final String IMPORT_KEY = "importKey";

    /** Returns the context of a command that is not imported, without an expected sequence. */
    public static CommandContext as(Actor actor) {
        return new CommandContext(actor, null, null, null);
    }

    /** Whether the command comes from an import of history, which may lack what daily work requires. */
    public boolean imported() {
        return importedBy != null;
    }

    /** Returns the context as command metadata. */
    public Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(USER, actor.user());
        metadata.put(ROLES, actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        putIfPresent(metadata, HOME, actor.store());
        putIfPresent(metadata, EXPECTED_SEQUENCE, expectedSequence);
        putIfPresent(metadata, IMPORTED_BY, importedBy);
        putIfPresent(metadata, IMPORT_KEY, importKey);
        return metadata;
    }

    /** Reads the context from command metadata; a command without a user is the system's own. */
    public static CommandContext from(Map<String, ?> metadata) {
        Object user = metadata.get(USER);
        if (user == null) {
            return as(Actor.SYSTEM);
        }
        Set<Role> roles = Arrays.stream(
                        Objects.toString(metadata.get(ROLES), "").split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        Object sequence = metadata.get(EXPECTED_SEQUENCE);
        return new CommandContext(
                new Actor(user.toString(), roles, text(metadata.get(HOME))),
                sequence == null ? null : Long.valueOf(sequence.toString()),
                text(metadata.get(IMPORTED_BY)),
                text(metadata.get(IMPORT_KEY)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void putIfPresent(Map<String, Object> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }
}
