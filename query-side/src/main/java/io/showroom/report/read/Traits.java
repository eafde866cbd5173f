package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/**
 * What else figures can be cut by besides who, what and whence.
 *
 * @param area where they live, as told; null if unknown, or erased
 * @param colour the colour wanted; null if unknown
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT; null if nobody said
 */
public record Traits(
        @Nullable String area,
        @Nullable String colour,
        @Nullable String customerType) {

    static final Traits UNKNOWN = new Traits(null, null, null);

    Traits after(@Nullable String newArea, @Nullable String newColour, @Nullable String newType) {
        return newArea == null && newColour == null && newType == null
                ? this
                : new Traits(
                        newArea == null ? area : newArea,
                        newColour == null ? colour : newColour,
                        newType == null ? customerType : newType);
    }
}
