package io.showroom.staff.write;

import static io.showroom.rulebook.write.InputChecks.optional;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Validates a user's name and contact details, before they are encrypted. */
final class StaffDetails {

    private StaffDetails() {}

    /** Returns the given details by name; empty if there are none. */
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
