package io.showroom.report.read;

import io.showroom.screen.read.ViewFormats;
import io.showroom.staff.read.ActorArgument;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves handler parameters of type {@link ReportRequest}. */
@Component
record ReportRequests(ViewFormats viewFormats) implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReportRequest.class;
    }

    @Override
    public ReportRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> address.put(name, Arrays.asList(values)));
        return new ReportRequest(address, ActorArgument.in(request), viewFormats.in(LocaleContextHolder.getLocale()));
    }
}
