package io.showroom.prospect.read;

import io.showroom.projection.read.PersonName;
import io.showroom.screen.read.ViewFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer that something else speaks of, as far as its reader may know them.
 *
 * @param prospectId the prospect
 * @param name what they are called, or its beginning for who may not see the prospect
 * @param consultant user key of whose it is; null if nobody's
 * @param status where it stands
 * @param seen whether the reader may open it
 */
public record CustomerReference(
        String prospectId, PersonName name, @Nullable String consultant, DisplayedStatus status, boolean seen) {

    /** The name and whose it is, in the reader's language; never an identifier. */
    public String text(ViewFormat format) {
        return consultant == null
                ? format.called(name)
                : format.text("mention.consultant", format.called(name), format.staff(consultant));
    }

    /** The same of somebody who may not be known. */
    public static String text(@Nullable CustomerReference mention, ViewFormat format) {
        return mention == null ? format.text("prospects.nameless") : mention.text(format);
    }

    /** How each of some customers is called, in the order asked for; one that may not be known has no name. */
    public static List<String> texts(
            Collection<String> prospects, Map<String, CustomerReference> mentions, ViewFormat format) {
        return prospects.stream()
                .map(prospect -> text(mentions.get(prospect), format))
                .toList();
    }

    /** Where it is opened; null for who may not. */
    public @Nullable String href() {
        return seen ? "/prospects/" + prospectId : null;
    }
}
