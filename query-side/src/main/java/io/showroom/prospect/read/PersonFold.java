package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fold of a person's details. */
final class PersonFold {

    private static final String PHONE = "phone";
    private static final String CALL_BACK = "callBackPhone";

    private final Timeline timeline;
    private final Map<String, String> details = new TreeMap<>();
    private boolean gone;

    PersonFold(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Adds encrypted details; a value that decrypts to nothing means that the person's key is gone. */
    void take(@Nullable String sealed) {
        Map<String, String> said = timeline.open(sealed);
        gone = gone || (sealed != null && said.isEmpty());
        details.putAll(said);
    }

    /** Adds the phone number of a visit, call or lead, unless one is known. */
    void number(@Nullable String sealed) {
        // Decrypted only if it would be used: most returning customers have a number on file.
        String phone = details.containsKey(PHONE) ? null : timeline.open(sealed).get(PHONE);
        if (phone != null) {
            details.put(PHONE, phone);
        }
    }

    /** Sets the call-back number of a defeat; removes it if the next defeat has none. */
    void callBack(Map<String, String> said) {
        details.compute(CALL_BACK, (name, before) -> said.get(CALL_BACK));
    }

    /** Returns all details; a second number equal to the first is dropped. */
    Person told() {
        details.remove("secondPhone", details.get(PHONE));
        return new Person(details, gone);
    }
}
