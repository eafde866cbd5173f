package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/**
 * What brought somebody in.
 *
 * @param source code of the source; null if nobody noted it
 * @param campaign key of the campaign; null if there was none
 */
public record SourceAttribution(
        @Nullable String source, @Nullable String campaign) {

    /** Nothing is known. */
    public static final SourceAttribution UNKNOWN = new SourceAttribution(null, null);
}
