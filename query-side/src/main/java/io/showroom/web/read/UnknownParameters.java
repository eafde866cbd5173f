package io.showroom.web.read;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses every parameter that a GET does not take, before anything of it is answered: a filter that is misspelt, or
 * that a report does not have, must never give the figures of everything in silence. So {@code asKnownAt} is refused
 * where an answer is given of the present alone, and a second value of what has one: the answer would be that of the
 * first. What {@link AsOfParameters} could not read is declined with them. Static files and the addresses that
 * libraries serve (health, the description of the interface) are theirs.
 */
@Component
class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "io.showroom.";
    private static final String KNOWN = "asKnownAt";
    private static final int MOST = 20;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (reads
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            verify(request, method);
        }
        if (handler instanceof HandlerMethod
                && request.getAttribute(AsOfParameters.FAULTS) instanceof Parameters faults) {
            faults.check();
        }
        return true;
    }

    /** Whether a program asks, below {@code /api}, and not somebody who looks at a page. */
    static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static void verify(HttpServletRequest request, HandlerMethod method) {
        Map<String, String[]> given = new TreeMap<>(request.getParameterMap());
        boolean program = isProgram(request);
        Set<String> taken = DeclaredParameters.withCommon(method, program);
        Set<String> repeatable = DeclaredParameters.repeatable(method, program);
        List<QueryRejection.ParameterError> wrong = new ArrayList<>();
        for (String name : given.keySet()) {
            if (taken.contains(name)) {
                if (!repeatable.contains(name)
                        && Stream.of(given.get(name)).distinct().count() > 1) {
                    wrong.add(QueryRejection.ParameterError.of(name, "once"));
                }
            } else {
                wrong.add(
                        name.equals(KNOWN)
                                ? QueryRejection.ParameterError.of(name, "presentOnly")
                                : DeclaredParameters.notTaken(name, taken));
            }
        }
        String format = request.getParameter("format");
        if (program && format != null && !format.isBlank() && !FilesByParameter.FORMATS.containsKey(format)) {
            wrong.add(QueryRejection.ParameterError.of("format", "oneOf", "csv, json, xlsx"));
        }
        if (!wrong.isEmpty()) {
            throw QueryRejection.malformed(wrong.subList(0, Math.min(MOST, wrong.size())));
        }
    }
}
