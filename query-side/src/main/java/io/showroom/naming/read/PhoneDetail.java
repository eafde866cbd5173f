package io.showroom.naming.read;

import java.util.Locale;

/** Tells which personal details are phone numbers. */
public final class PhoneDetail {

    private PhoneDetail() {}

    /**
     * Whether a detail is a phone number. Any whose name ends in "phone" is, so that one that is told one day is masked
     * before anybody thinks of it.
     *
     * @param name the detail's name in events, as {@code phone}, {@code secondPhone}, {@code callBackPhone}
     */
    public static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("phone");
    }
}
