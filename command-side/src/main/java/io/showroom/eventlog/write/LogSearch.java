package io.showroom.eventlog.write;

import java.util.List;

/** Finds streams by what their events say, slowly: for rare acts that concern many streams at once. */
public interface LogSearch {

    /**
     * Identifiers of the streams of a kind of which some event holds this very text as a value, in order.
     *
     * @param type kind of the streams, as in {@code @Aggregate}
     * @param text the value looked for
     */
    List<String> streamsSaying(String type, String text);
}
