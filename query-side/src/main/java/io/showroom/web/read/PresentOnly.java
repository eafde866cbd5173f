package io.showroom.web.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses {@code asKnownAt} where an answer is given of the present alone: an answer of today must never pass for one
 * of then.
 */
@Component
class PresentOnly implements HandlerInterceptor, WebMvcConfigurer {

    private static final String KNOWN = "asKnownAt";

    /** These take whole addresses, but name their own moments, or tell of the log itself. */
    private static final List<String> ALWAYS = List.of("/api/audit/", "/api/reports/compare", "/api/reports/month-end");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String known = request.getParameter(KNOWN);
        if (known != null
                && !known.isBlank()
                && handler instanceof HandlerMethod method
                && (ALWAYS.stream().anyMatch(request.getRequestURI()::startsWith) || !reads(method))) {
            throw Declined.malformed(KNOWN, "presentOnly");
        }
        return true;
    }

    private static boolean reads(HandlerMethod method) {
        return Stream.of(method.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(KNOWN))
                || Stream.of(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> MultiValueMap.class.isAssignableFrom(type));
    }
}
