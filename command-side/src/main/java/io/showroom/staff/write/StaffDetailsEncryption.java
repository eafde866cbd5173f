package io.showroom.staff.write;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Seals a user's personal details with that user's own key. */
interface StaffDetailsEncryption {

    /** The sealed text, or null if there is nothing to seal. */
    @Nullable
    String encrypt(String user, SortedMap<String, String> details);
}
