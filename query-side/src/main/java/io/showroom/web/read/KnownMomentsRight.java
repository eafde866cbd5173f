package io.showroom.web.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Declines what {@link KnownMoments} could not read: to people as a page, to programs as problem details. */
@Sides(Side.QUERY)
@Component
class KnownMomentsRight implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getAttribute(KnownMoments.FAULTS) instanceof Parameters faults) {
            faults.check();
        }
        return true;
    }
}
