package io.showroom.commandapi;

/** A command that names its target aggregate, so that the receipt can name it even if no event was appended. */
public interface AggregateCommand {

    /** Returns the identifier of the target aggregate. */
    String target();

    /**
     * Whether the target has the format of an identifier of its kind; if not, the command is rejected without loading
     * anything.
     */
    default boolean conceivable() {
        return true;
    }

    /** Whether it concerns several aggregates, so that no single one is its result. */
    default boolean ofMany() {
        return false;
    }

    /** Whether the target is a prospect; the receipt then contains the prospect id. */
    default boolean ofProspect() {
        return false;
    }

    /** Returns the rejection code for a target that does not exist. */
    default String unknown() {
        return "noSuchThing";
    }
}
