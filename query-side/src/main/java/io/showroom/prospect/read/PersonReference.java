package io.showroom.prospect.read;

import io.showroom.projection.read.NotStored;
import io.showroom.projection.read.PersonName;
import io.showroom.screen.read.ViewFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who a line is about, as far as its reader may know.
 *
 * @param name what the customer is called as known now; nothing if handed over
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
public record PersonReference(PersonName name, @NotStored boolean handedOver) {

    /** Somebody who is a colleague's customer today. */
    public static final PersonReference HANDED_OVER = new PersonReference(PersonName.NONE, true);

    /** How they are called in a reader's language; null if nobody said. */
    public @Nullable String called(ViewFormat format) {
        return handedOver ? format.text("form.handedOver") : format.name(name);
    }

    /** Somebody by their name. */
    public static PersonReference of(PersonName name) {
        return new PersonReference(name, false);
    }
}
