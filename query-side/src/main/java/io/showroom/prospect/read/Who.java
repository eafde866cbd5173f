package io.showroom.prospect.read;

import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.PersonName;
import io.showroom.screen.read.Say;
import org.jspecify.annotations.Nullable;

/**
 * Who a line is about, as far as its reader may know.
 *
 * @param name what the customer is called as known now; nothing if handed over
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
public record Who(PersonName name, @NotKept boolean handedOver) {

    /** Somebody who is a colleague's customer today. */
    public static final Who HANDED_OVER = new Who(PersonName.NONE, true);

    /** How they are called in a reader's language; null if nobody said. */
    public @Nullable String called(Say say) {
        return handedOver ? say.text("form.handedOver") : say.name(name);
    }

    /** Somebody by their name. */
    public static Who of(PersonName name) {
        return new Who(name, false);
    }
}
