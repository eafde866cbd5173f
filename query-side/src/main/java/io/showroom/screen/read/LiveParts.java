package io.showroom.screen.read;

import io.showroom.freshness.read.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps pages in step with the read models: {@code ?after=} waits for what was just entered, {@code ?seen=} is answered
 * with nothing (204) as long as nothing happened since.
 */
@Component
class LiveParts implements HandlerInterceptor, WebMvcConfigurer {

    private final Freshness freshness;

    LiveParts(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/ui/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Long after = position(request.getParameter("after"));
        if (after != null) {
            freshness.await(after);
        }
        Long seen = position(request.getParameter("seen"));
        if (seen != null && seen >= freshness.position()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return false;
        }
        return true;
    }

    private static @Nullable Long position(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
