package io.showroom.prospect.read;

import io.showroom.projection.read.PersonName;
import io.showroom.screen.read.ViewFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another customer, reduced to what the reader may see.
 *
 * @param prospectId the prospect
 * @param name name, or its first character if the reader may not see the prospect
 * @param consultant user key of the consultant; null for none
 * @param status present status
 * @param seen whether the reader may open the card
 */
public record CustomerReference(
        String prospectId, PersonName name, @Nullable String consultant, DisplayedStatus status, boolean seen) {

    /** Returns name and consultant in the reader's language; never an id. */
    public String text(ViewFormat format) {
        return consultant == null
                ? format.called(name)
                : format.text("mention.consultant", format.called(name), format.staff(consultant));
    }

    /**
     * Returns the text of a reference; a generic text for null, that is for a customer whom the reader may not know.
     */
    public static String text(@Nullable CustomerReference mention, ViewFormat format) {
        return mention == null ? format.text("prospects.nameless") : mention.text(format);
    }

    /** Returns the texts of some customers in the given order; generic ones for those whom the reader may not know. */
    public static List<String> texts(
            Collection<String> prospects, Map<String, CustomerReference> mentions, ViewFormat format) {
        return prospects.stream()
                .map(prospect -> text(mentions.get(prospect), format))
                .toList();
    }

    /** Returns the address of the card; null if the reader may not open it. */
    public @Nullable String href() {
        return seen ? "/prospects/" + prospectId : null;
    }
}
