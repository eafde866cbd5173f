package io.showroom.prospect.read.list;

import org.jspecify.annotations.Nullable;

/** A phone number as somebody types it. */
public final class TypedPhone {

    /** An area code of three digits without its 0 and seven digits behind it: nothing shorter is a whole number. */
    private static final int FEWEST = 9;

    private TypedPhone() {}

    /** The digits by which a whole number ends in E.164; null if it is not whole yet, or no number. */
    public static @Nullable String whole(String typed) {
        String digits = SearchWords.of(typed).digits();
        return digits == null || digits.length() < FEWEST || (digits.startsWith("1") && digits.length() < 11)
                ? null
                : digits;
    }
}
