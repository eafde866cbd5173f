package io.showroom.screen.read;

import io.showroom.naming.read.Names;
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

/** Says things in a reader's language; gives controllers what speaks it, as a parameter of type {@link Say}. */
@Component
public class Speaker implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Clock clock;
    private final Names names;
    private final UiTexts texts;

    Speaker(Clock clock, Names names, UiTexts texts) {
        this.clock = clock;
        this.names = names;
        this.texts = texts;
    }

    /** Speaks the spoken language nearest to a wish. */
    public Say in(Locale wish) {
        return new Say(Languages.nearest(wish), clock, names, texts);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Say.class;
    }

    @Override
    public Say resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return in(LocaleContextHolder.getLocale());
    }
}
