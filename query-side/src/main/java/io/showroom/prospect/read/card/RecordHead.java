package io.showroom.prospect.read.card;

import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above everything that is taken out of one prospect's record.
 *
 * @param card the prospect, as its reader may see it
 * @param position position in the log of the last event shown
 * @param known only what was recorded by then is shown; null for everything
 * @param format the reader's words
 */
record RecordHead(Card card, long position, @Nullable Instant known, ViewFormat format) {

    /** Whose record it is, and of when; then other lines. */
    List<String> under(List<String> others) {
        List<String> under = new ArrayList<>();
        under.add(format.called(card.customer().name()));
        under.add(format.store(card.store()));
        under.add(format.text("column.consultant") + " "
                + (card.consultant() == null ? "–" : format.staff(card.consultant())));
        under.add(format.of("status", card.status())
                + (card.grade() == null ? "" : " " + card.grade().code()));
        if (known != null) {
            under.add(format.text("form.asKnownAt", format.moment(known, card.zone())));
        }
        under.add(format.text("sealed.position", String.valueOf(position)));
        under.addAll(others);
        return under;
    }

    /** A file's name: the sheet's and the customer's. */
    String file(String title) {
        return title + " " + format.called(card.customer().name());
    }
}
