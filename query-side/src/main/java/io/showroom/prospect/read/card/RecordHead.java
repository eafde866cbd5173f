package io.showroom.prospect.read.card;

import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Heading of all exports of one prospect's record.
 *
 * @param card the card for the reader
 * @param position log position of the last event included
 * @param known events recorded later are ignored; null for all
 * @param format formats in the reader's language
 */
record RecordHead(Card card, long position, @Nullable Instant known, ViewFormat format) {

    /** Returns the lines under the title: person and time, followed by the given ones. */
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

    /** Returns the file name: title and name of the customer. */
    String file(String title) {
        return title + " " + format.called(card.customer().name());
    }
}
