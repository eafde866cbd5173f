package io.showroom.commandapi;

/** A command that names what it is about, so that an answer can name it even if nothing happened. */
public interface AggregateCommand {

    /** Identifier of the stream it is about. */
    String target();

    /** Whether a stream of this kind can have that identifier; if not, nobody looks for it. */
    default boolean conceivable() {
        return true;
    }

    /** Whether it concerns many streams at once, so that no single one is its result. */
    default boolean ofMany() {
        return false;
    }

    /** Whether that stream is a prospect's, whom the answer then names as one. */
    default boolean ofProspect() {
        return false;
    }

    /** Code of the refusal when there is no such stream. */
    default String unknown() {
        return "noSuchThing";
    }
}
