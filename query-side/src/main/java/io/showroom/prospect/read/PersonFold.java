package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in what is told of a person, act by act. */
final class PersonFold {

    private static final String PHONE = "phone";
    private static final String CALL_BACK = "callBackPhone";

    private final Timeline timeline;
    private final Map<String, String> details = new TreeMap<>();
    private boolean gone;

    PersonFold(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Details; what is sealed said something, so what opens empty cannot be read any more. */
    void take(@Nullable String sealed) {
        Map<String, String> said = timeline.open(sealed);
        gone = gone || (sealed != null && said.isEmpty());
        details.putAll(said);
    }

    /** The number that somebody left at a visit, call or lead. */
    void number(@Nullable String sealed) {
        // What would not be taken is not opened: most of those who come again have told their number before.
        String phone = details.containsKey(PHONE) ? null : timeline.open(sealed).get(PHONE);
        if (phone != null) {
            details.put(PHONE, phone);
        }
    }

    /** The number to call back that was told with a defeat; none with the next if none was. */
    void callBack(Map<String, String> said) {
        details.compute(CALL_BACK, (name, before) -> said.get(CALL_BACK));
    }

    /** All of it; the same number twice is one number. */
    Person told() {
        details.remove("secondPhone", details.get(PHONE));
        return new Person(details, gone);
    }
}
