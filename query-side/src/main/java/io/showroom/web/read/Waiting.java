package io.showroom.web.read;

import io.showroom.freshness.read.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
        String after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        if (after != null && !after.isBlank() && !freshness.await(position(after))) {
            throw Declined.notYet();
        }
        return true;
    }

    private static long position(@Nullable String after) {
        try {
            long position = Long.parseLong(String.valueOf(after));
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Declined.malformed("after", "position");
    }
}
