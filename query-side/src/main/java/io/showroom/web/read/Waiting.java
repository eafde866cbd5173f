package io.showroom.web.read;

import io.showroom.freshness.read.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handles {@code after} on every question: it waits until the read models have taken in that position. */
@Component
class Waiting implements HandlerInterceptor, WebMvcConfigurer {

    private final Freshness freshness;

    Waiting(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            Parameters parameters = new Parameters();
            Long after = parameters.position("after", request.getParameter("after"));
            parameters.check();
            if (after != null && !freshness.await(after)) {
                throw Declined.notYet();
            }
        }
        return true;
    }
}
