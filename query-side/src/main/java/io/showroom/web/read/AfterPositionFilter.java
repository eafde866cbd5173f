package io.showroom.web.read;

import io.showroom.freshness.read.Freshness;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Interceptor that keeps responses in step with the read models: {@code ?after=} waits until they have reached that
 * position; for programs a timeout gives 503. A page that polls with {@code ?seen=} gets 204 as long as nothing has
 * changed since.
 */
@Component
record AfterPositionFilter(Freshness freshness) implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/ui/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The error page is shown without waiting: the parameters may be the error.
        if (request.getDispatcherType() == DispatcherType.ERROR || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        boolean program = UnknownParameters.isProgram(request);
        Parameters parameters = new Parameters();
        Long after = parameters.position("after", request.getParameter("after"));
        Long seen = program ? null : parameters.position("seen", request.getParameter("seen"));
        parameters.check();
        if (after != null && !freshness.await(after) && program) {
            throw QueryRejection.notYet();
        }
        if (seen != null && seen >= freshness.position()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return false;
        }
        return true;
    }
}
