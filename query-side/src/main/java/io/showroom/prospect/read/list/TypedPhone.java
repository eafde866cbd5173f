package io.showroom.prospect.read.list;

import io.showroom.prospect.read.LoggedSearch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number as somebody types it. */
public final class TypedPhone {

    /** An area code of three digits without its 0 and seven digits behind it: nothing shorter is a whole number. */
    private static final int FEWEST = 9;

    /** A Chinese mobile number of which digits are still to come; Beijing's landlines, 010, begin with 1 too. */
    private static final Pattern UNFINISHED_MOBILE = Pattern.compile("1[3-9][0-9]{0,8}");

    private TypedPhone() {}

    /** The digits by which a whole number ends in E.164; null if it is not whole yet, or no number. */
    public static @Nullable String whole(String typed) {
        return SearchWords.of(typed).wholeNumber();
    }

    /** What the access log keeps of a number that somebody typed. */
    public static LoggedSearch sought(String typed) {
        return SearchWords.of(typed).sought();
    }

    static boolean isWhole(@Nullable String digits) {
        return digits != null
                && digits.length() >= FEWEST
                && !UNFINISHED_MOBILE.matcher(digits).matches();
    }
}
