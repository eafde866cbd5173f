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
 * Interceptor that rejects unknown parameters of GET and HEAD before the request is handled: a misspelt or unsupported
 * filter must not silently give unfiltered figures. So {@code asKnownAt} is rejected by handlers that answer for the
 * present only, and so is a second value of a single-valued parameter. Errors found by {@link AsOfParameters} are
 * reported together. Static files and addresses of libraries (health, API description) are not checked.
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

    /** Whether it is an API request, below {@code /api}. */
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
