package io.showroom.naming.read;

import java.util.Locale;

/** Recognizes personal details that are phone numbers. */
public final class PhoneDetail {

    private PhoneDetail() {}

    /**
     * Whether a detail is a phone number. All names that end in "phone" are, so that details added later are masked by
     * default.
     *
     * @param name name of the detail in events, such as {@code phone}, {@code secondPhone}, {@code callBackPhone}
     */
    public static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("phone");
    }
}
