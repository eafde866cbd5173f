package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Factory of {@link ViewFormat}, also as an argument of controller methods. */
@Component
public class ViewFormats implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Clock clock;
    private final MasterDataNames names;
    private final UiTexts texts;

    ViewFormats(Clock clock, MasterDataNames names, UiTexts texts) {
        this.clock = clock;
        this.names = names;
        this.texts = texts;
    }

    /** Returns the format for the supported language nearest to a locale. */
    public ViewFormat in(Locale wish) {
        return new ViewFormat(Languages.nearest(wish), clock, names, texts);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ViewFormat.class;
    }

    @Override
    public ViewFormat resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return in(LocaleContextHolder.getLocale());
    }
}
