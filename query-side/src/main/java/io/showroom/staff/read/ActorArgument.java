package io.showroom.staff.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.SignedIn;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves controller arguments of type {@link Actor} to the logged-in user. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
public class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return in(request);
    }

    /**
     * Returns the user of a request.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is logged in
     */
    public static Actor in(NativeWebRequest request) {
        Actor actor = of(request.getUserPrincipal());
        if (actor == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody is logged in");
        }
        return actor;
    }

    /** Returns the user of a log-in; null if it is not one of the staff. */
    public static @Nullable Actor of(@Nullable Principal login) {
        return login instanceof Authentication known && known.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : null;
    }
}
