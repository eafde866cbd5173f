package io.showroom.prospect.read;

import io.showroom.projection.read.PersonName;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whose personal data the answer under way tells. Whoever puts a name, a phone number or a record into an answer says
 * so here, in the request's own thread; the access log takes it from here when the answer is given. Outside a request
 * nothing is noted.
 */
public final class AuditedAccess {

    private static final String PERSONS = AuditedAccess.class.getName();
    private static final String REFUSED = PERSONS + ".refused";
    private static final String MORE = PERSONS + ".more";
    private static final String SOUGHT = PERSONS + ".sought";

    private AuditedAccess() {}

    /**
     * A line that may name somebody.
     *
     * @param prospectId the prospect
     * @param name the name told
     * @param phone the phone number told, whole or masked; null for none
     */
    public static void person(String prospectId, PersonName name, @Nullable String phone) {
        if (name.known() || phone != null) {
            record(prospectId, phone != null && phone.indexOf('*') < 0);
        }
    }

    /**
     * A prospect's record.
     *
     * @param prospectId the prospect
     * @param reachable whether it tells how to reach the person
     */
    public static void record(String prospectId, boolean reachable) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            noted(request).merge(prospectId, reachable, Boolean::logicalOr);
        }
    }

    /** A prospect's record was asked for by somebody who may not see it. */
    public static void refused(String prospectId) {
        set(REFUSED, prospectId);
    }

    /**
     * More lines follow while the answer is written.
     *
     * @param reachable whether they tell how to reach persons
     */
    public static void more(boolean reachable) {
        set(MORE, reachable);
    }

    /** Somebody who sees masked numbers searched for something, whether or not anybody was found. */
    public static void sought(LoggedSearch sought) {
        set(SOUGHT, sought);
    }

    /** What was searched for by somebody who sees masked numbers; null if nothing was. */
    public static @Nullable LoggedSearch sought(RequestAttributes request) {
        return (LoggedSearch) request.getAttribute(SOUGHT, RequestAttributes.SCOPE_REQUEST);
    }

    /** The prospects told of so far, with whether they can be reached by it. */
    public static SortedMap<String, Boolean> persons(RequestAttributes request) {
        return new TreeMap<>(noted(request));
    }

    /** The prospect whose record was refused; null if none was. */
    public static @Nullable String refused(RequestAttributes request) {
        return (String) request.getAttribute(REFUSED, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether lines follow while the answer is written, and tell how to reach persons; null if none follow. */
    public static @Nullable Boolean more(RequestAttributes request) {
        return (Boolean) request.getAttribute(MORE, RequestAttributes.SCOPE_REQUEST);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Boolean> noted(RequestAttributes request) {
        Object noted = request.getAttribute(PERSONS, RequestAttributes.SCOPE_REQUEST);
        if (noted == null) {
            noted = new ConcurrentHashMap<String, Boolean>();
            request.setAttribute(PERSONS, noted, RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<String, Boolean>) noted;
    }

    private static void set(String name, Object value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
