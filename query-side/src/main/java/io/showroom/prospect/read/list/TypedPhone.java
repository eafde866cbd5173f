package io.showroom.prospect.read.list;

import io.showroom.prospect.read.LoggedSearch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A typed phone number. */
public final class TypedPhone {

    /** Minimum length of a whole number: an area code of two digits without its 0, and seven digits. */
    private static final int FEWEST = 9;

    /** An incomplete Chinese mobile number; landlines in Beijing, 010, also begin with 1. */
    private static final Pattern UNFINISHED_MOBILE = Pattern.compile("1[3-9][0-9]{0,8}");

    private TypedPhone() {}

    /** Returns the digits by which a whole number ends in E.164; null if it is incomplete or no number. */
    public static @Nullable String whole(String typed) {
        return SearchWords.of(typed).wholeNumber();
    }

    /** Returns the search for the access log. */
    public static LoggedSearch sought(String typed) {
        return SearchWords.of(typed).sought();
    }

    static boolean isWhole(@Nullable String digits) {
        return digits != null
                && digits.length() >= FEWEST
                && !UNFINISHED_MOBILE.matcher(digits).matches();
    }
}
