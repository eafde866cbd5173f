package io.showroom.staff.write;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Encrypts a user's personal details with that user's own key. */
interface StaffDetailsEncryption {

    /** Returns the encrypted text; null if there are no details. */
    @Nullable
    String encrypt(String user, SortedMap<String, String> details);
}
