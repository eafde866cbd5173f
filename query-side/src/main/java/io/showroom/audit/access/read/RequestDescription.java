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

/** What a request asked for, without what somebody typed: that may name a person. */
final class RequestDescription {

    private static final Set<String> NOT_ASKED =
            Set.of("after", "seen", "lang", "format", "reason", "_csrf", "id", "prospect");
    private static final Set<String> TYPED = Set.of("q");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:,+/-]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("\\d{7}");
    private static final int LONGEST = 600;
    private static final String LEFT_OUT = "*";

    private RequestDescription() {}

    /** Pattern of the address, or an empty text if nobody serves it. */
    static String address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : pattern.toString();
    }

    /** Whether the answer was narrowed by something typed. */
    static boolean searched(HttpServletRequest request) {
        String typed = request.getParameter("q");
        return typed != null && !typed.isBlank();
    }

    /**
     * The parameters as name=value, a space between them; a star for what could be more than a code, a key or a day.
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

    /** What was asked, of which no customer's identifier is shown: who they are stands beside it, by name. */
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
