package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/**
 * A value object: source and campaign of a touch.
 *
 * @param source code of the source; null if none was recorded
 * @param campaign key of the campaign; null if there was none
 */
public record SourceAttribution(
        @Nullable String source, @Nullable String campaign) {

    /** No source and no campaign. */
    public static final SourceAttribution UNKNOWN = new SourceAttribution(null, null);
}
