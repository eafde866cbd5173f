package io.showroom.screen.read;

import io.showroom.freshness.read.Freshness;
import io.showroom.naming.read.MasterDataNames;
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

/** Adds the shell to the model of every page. */
@ControllerAdvice(annotations = InShell.class)
record ShellAdvice(Clock clock, MasterDataNames names, UiTexts texts, Freshness freshness, ReportTabs tabs) {

    private static final Set<String> CHOSEN = Set.of("light", "dark");

    @ModelAttribute
    void shell(HttpServletRequest request, @Nullable Principal principal, Locale locale, Model model) {
        ViewFormat format = new ViewFormat(locale, clock, names, texts);
        model.addAttribute("position", freshness.position());
        model.addAttribute("format", format);
        Actor actor = ActorArgument.of(principal);
        model.addAttribute("forms", actor == null ? List.of() : tabs.of(actor));
        model.addAttribute("shell", shell(request, actor, locale, format));
    }

    private Shell shell(HttpServletRequest request, @Nullable Actor actor, Locale locale, ViewFormat format) {
        String store = actor == null ? null : actor.store();
        return new Shell(
                actor == null ? "" : actor.user(),
                actor == null ? "" : format.staff(actor.user()),
                actor == null
                        ? List.of()
                        : actor.roles().stream()
                                .sorted()
                                .map(role -> format.of("role", role))
                                .toList(),
                store == null ? null : format.store(store),
                format.longDate(format.today(store)),
                locale.toLanguageTag(),
                inOtherLanguage(request, locale),
                theme(request),
                actor == null ? List.of() : NavigationItem.of(actor));
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
