package io.showroom.staff.write;

import static io.showroom.rulebook.write.InputChecks.optional;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A user's name and how to reach them, before they are sealed. */
final class StaffDetails {

    private StaffDetails() {}

    /** The details given, by name; empty if none is. */
    static SortedMap<String, String> of(@Nullable String name, @Nullable String phone, @Nullable String email) {
        SortedMap<String, String> details = new TreeMap<>();
        put(details, "name", optional("name", name, 200));
        put(details, "phone", optional("phone", phone, 50));
        put(details, "email", optional("email", email, 254));
        return details;
    }

    private static void put(SortedMap<String, String> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
