package io.showroom.prospect.read;

import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.Personal;
import io.showroom.screen.read.Say;
import org.jspecify.annotations.Nullable;

/**
 * Who a line is about, as far as its reader may know.
 *
 * @param name the customer's name as known now; null if not told, or handed over
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
public record Who(@Personal @Nullable String name, @NotKept boolean handedOver) {

    /** Somebody who is a colleague's customer today. */
    public static final Who HANDED_OVER = new Who(null, true);

    /** How they are called in a reader's language; null if nobody said. */
    public @Nullable String called(Say say) {
        return handedOver ? say.text("form.handedOver") : name;
    }

    /** Somebody by their name. */
    public static Who of(@Nullable String name) {
        return new Who(name, false);
    }
}
