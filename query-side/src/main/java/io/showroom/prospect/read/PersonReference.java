package io.showroom.prospect.read;

import io.showroom.projection.read.NotStored;
import io.showroom.projection.read.PersonName;
import io.showroom.screen.read.ViewFormat;
import org.jspecify.annotations.Nullable;

/**
 * The person of a line, as far as the reader may see.
 *
 * @param name present name; empty if handed over
 * @param handedOver whether the prospect now belongs to a colleague, so that the name is hidden
 */
public record PersonReference(PersonName name, @NotStored boolean handedOver) {

    /** A customer who now belongs to a colleague. */
    public static final PersonReference HANDED_OVER = new PersonReference(PersonName.NONE, true);

    /** Returns the display text; null if no name was given. */
    public @Nullable String called(ViewFormat format) {
        return handedOver ? format.text("form.handedOver") : format.name(name);
    }

    /** Creates a reference with a name. */
    public static PersonReference of(PersonName name) {
        return new PersonReference(name, false);
    }
}
