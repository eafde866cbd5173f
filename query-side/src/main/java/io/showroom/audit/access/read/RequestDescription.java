package io.showroom.audit.access.read;

import io.showroom.prospect.events.ProspectId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** Description of a request for the access log, without typed texts, which may contain personal data. */
final class RequestDescription {

    private static final Set<String> NOT_ASKED =
            Set.of("after", "seen", "lang", "format", "reason", "_csrf", "id", "prospect");
    private static final Set<String> TYPED = Set.of("q");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:,+/-]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("\\d{7}");
    private static final int LONGEST = 600;
    private static final String LEFT_OUT = "*";

    private RequestDescription() {}

    /** Returns the URL pattern of the request; empty if no handler matched. */
    static String address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : pattern.toString();
    }

    /** Whether the response was narrowed by a typed text. */
    static boolean searched(HttpServletRequest request) {
        String typed = request.getParameter("q");
        return typed != null && !typed.isBlank();
    }

    /**
     * Returns the parameters as {@code name=value}, separated by spaces; a star replaces values that are not plainly a
     * code, key or day.
     */
    static String parameters(HttpServletRequest request) {
        List<String> asked = new ArrayList<>();
        variables(request).forEach((name, value) -> add(asked, name, value));
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            for (String value : values) {
                add(asked, name, value);
            }
        });
        String all = String.join(" ", asked);
        return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
    }

    /** Returns the parameters without prospect ids: names are shown beside them. */
    static String withoutCustomers(String asked) {
        return ProspectId.replaceIn(asked, LEFT_OUT);
    }

    private static void add(List<String> asked, String name, String value) {
        if (!value.isBlank() && !NOT_ASKED.contains(name)) {
            boolean told = !TYPED.contains(name)
                    && PLAIN.matcher(value).matches()
                    && !NUMBER.matcher(value).find();
            asked.add((PLAIN.matcher(name).matches() ? name : LEFT_OUT) + "=" + (told ? value : LEFT_OUT));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : new TreeMap<>((Map<String, String>) variables);
    }
}
