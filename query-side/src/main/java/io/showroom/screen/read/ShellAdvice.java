package io.showroom.screen.read;

import io.showroom.freshness.read.Freshness;
import io.showroom.naming.read.Names;
import io.showroom.staff.Actor;
import io.showroom.staff.read.ActorArgument;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the shell into the model of every page. */
@ControllerAdvice(annotations = InShell.class)
record ShellAdvice(Clock clock, Names names, UiTexts texts, Freshness freshness, FormTabs tabs) {

    private static final Set<String> CHOSEN = Set.of("light", "dark");

    @ModelAttribute
    void shell(HttpServletRequest request, @Nullable Principal principal, Locale locale, Model model) {
        Say say = new Say(locale, clock, names, texts);
        model.addAttribute("position", freshness.position());
        model.addAttribute("say", say);
        Actor actor = ActorArgument.of(principal);
        model.addAttribute("forms", actor == null ? List.of() : tabs.of(actor));
        model.addAttribute("shell", shell(request, actor, locale, say));
    }

    private Shell shell(HttpServletRequest request, @Nullable Actor actor, Locale locale, Say say) {
        String store = actor == null ? null : actor.store();
        return new Shell(
                actor == null ? "" : actor.user(),
                actor == null ? "" : say.staff(actor.user()),
                actor == null
                        ? List.of()
                        : actor.roles().stream()
                                .sorted()
                                .map(role -> say.of("role", role))
                                .toList(),
                store == null ? null : say.store(store),
                say.longDate(say.today(store)),
                locale.toLanguageTag(),
                inOtherLanguage(request, locale),
                theme(request),
                actor == null ? List.of() : RailEntry.of(actor));
    }

    private static String inOtherLanguage(HttpServletRequest request, Locale locale) {
        String other = locale.equals(Languages.CHINESE) ? "en" : Languages.CHINESE.toLanguageTag();
        String address = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", other)
                .replaceQueryParam("after")
                .replaceQueryParam("seen")
                .build()
                .toUriString();
        return address.substring(address.indexOf('/', address.indexOf("://") + 3));
    }

    private static String theme(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("theme") && CHOSEN.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return "system";
    }
}
