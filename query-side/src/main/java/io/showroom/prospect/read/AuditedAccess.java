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
 * Collects the persons whose personal data the current response contains. Code that adds a name, a phone number or a
 * record to a response must call this in the request's thread; the access log reads it when the response is complete.
 * Outside of a request nothing is collected.
 */
public final class AuditedAccess {

    private static final String PERSONS = AuditedAccess.class.getName();
    private static final String REFUSED = PERSONS + ".refused";
    private static final String MORE = PERSONS + ".more";
    private static final String SOUGHT = PERSONS + ".sought";

    private AuditedAccess() {}

    /**
     * Records a line that may name a person.
     *
     * @param prospectId the prospect
     * @param name the name shown
     * @param phone the phone number shown, whole or masked; null for none
     */
    public static void person(String prospectId, PersonName name, @Nullable String phone) {
        if (name.known() || phone != null) {
            record(prospectId, phone != null && phone.indexOf('*') < 0);
        }
    }

    /**
     * Records access to a prospect's record.
     *
     * @param prospectId the prospect
     * @param reachable whether it contains contact data of the person
     */
    public static void record(String prospectId, boolean reachable) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            noted(request).merge(prospectId, reachable, Boolean::logicalOr);
        }
    }

    /** Records that a prospect's record was requested by a user who may not see it. */
    public static void refused(String prospectId) {
        set(REFUSED, prospectId);
    }

    /**
     * Records that more lines follow while the response is written.
     *
     * @param reachable whether they contain contact data
     */
    public static void more(boolean reachable) {
        set(MORE, reachable);
    }

    /** Records a search by a user who sees masked numbers, whether or not anybody was found. */
    public static void sought(LoggedSearch sought) {
        set(SOUGHT, sought);
    }

    /** Returns the search of a user who sees masked numbers; null if there was none. */
    public static @Nullable LoggedSearch sought(RequestAttributes request) {
        return (LoggedSearch) request.getAttribute(SOUGHT, RequestAttributes.SCOPE_REQUEST);
    }

    /** Returns the prospects shown so far, with whether their contact data were shown. */
    public static SortedMap<String, Boolean> persons(RequestAttributes request) {
        return new TreeMap<>(noted(request));
    }

    /** Returns the prospect whose record was refused; null if none was. */
    public static @Nullable String refused(RequestAttributes request) {
        return (String) request.getAttribute(REFUSED, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * Returns whether the lines that follow while the response is written contain contact data; null if none follow.
     */
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
