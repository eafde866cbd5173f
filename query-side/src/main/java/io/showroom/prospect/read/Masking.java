package io.showroom.prospect.read;

import io.showroom.naming.read.PhoneDetail;
import io.showroom.projection.read.PersonName;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Masks contact data for users who must not reach the person. */
public final class Masking {

    private static final Set<String> HIDDEN = Set.of("phoneNote", "wechat", "email", "address", "vin", "plate");
    private static final int SHOWN_AT_END = 4;
    private static final int MASKED = 4;

    private Masking() {}

    /** Returns a phone number with its middle masked: sufficient to recognize, not to call; null for null. */
    public static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : masked(phone);
    }

    private static String masked(String phone) {
        if (phone.length() <= SHOWN_AT_END + MASKED) {
            return "*".repeat(MASKED);
        }
        int end = phone.length() - SHOWN_AT_END;
        return phone.substring(0, end - MASKED) + "*".repeat(MASKED) + phone.substring(end);
    }

    /** Returns a name reduced to its first character; the mark of an erased person is unchanged. */
    public static PersonName name(PersonName name) {
        String told = name.name();
        return told == null || told.isEmpty()
                ? name
                : PersonName.of(told.substring(0, told.offsetByCodePoints(0, 1)) + "**");
    }

    /** Returns the details without contact data; phone numbers are masked. */
    static Map<String, String> details(Map<String, String> details) {
        Map<String, String> left = new TreeMap<>(details);
        left.keySet().removeAll(HIDDEN);
        left.replaceAll((name, told) -> PhoneDetail.is(name) ? masked(told) : told);
        return left;
    }
}
