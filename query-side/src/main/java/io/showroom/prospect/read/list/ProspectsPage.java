package io.showroom.prospect.read.list;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.ReadModels;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.Visibility;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.Paging;
import io.showroom.web.read.ParameterValues;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Page of the list of prospects; all its filters are in the address. */
@Screen
@DeclaresParameters(
        value = "asKnownAt",
        beside = {"reading", "touch", "from", "to", "month", "day", "by", "key", "campaign", "kind", "customer"})
record ProspectsPage(
        ReadModels readModels, Prospects prospects, AsOfProspects past, FigureDrillDown behind, SuggestedWords words) {

    private static final String USUAL_ORDER = "lastContact,desc";
    private static final Set<String> FIGURE = Set.of(
            "figure",
            "reading",
            "touch",
            "from",
            "to",
            "month",
            "day",
            "by",
            "key",
            "campaign",
            "kind",
            "customer",
            "asKnownAt");
    private static final List<String> CUSTOMER_TYPES = List.of("PRIVATE", "CORPORATE", "KEY_ACCOUNT");
    private static final List<String> CHANNELS = List.of("WALK_IN", "PHONE", "ONLINE");

    @GetMapping("/prospects")
    String prospects(
            @ModelAttribute("asked") ProspectQuestion question,
            @RequestParam @Nullable Integer page,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String sort,
            @RequestParam MultiValueMap<String, String> address,
            ViewFormat format,
            Actor actor,
            Model model) {
        Paging paging = Paging.of(page, size, sort, Prospects.SORTS.keySet(), USUAL_ORDER);
        Instant known = AsOfMoment.of(address, format, actor, model);
        Found found =
                readModels.inOneSnapshot(() -> found(question.filter(behind, address, actor), known, paging, actor));
        ProspectFilter filter = found.filter();
        String store = actor.store();
        model.addAttribute("figure", figure(address));
        model.addAttribute("figureNamed", FigureName.of(address, format));
        model.addAttribute("searchFirst", SearchOnlyRule.waits(filter, actor));
        model.addAttribute("takesOut", !Visibility.searchesOnly(actor));
        model.addAttribute("rows", found.rows());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "narrowed",
                !without(address, Set.of("page", "size", "sort", "asKnownAt")).isEmpty());
        model.addAttribute("statuses", DisplayedStatus.values());
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("stores", store == null ? format.stores(actor) : List.of());
        List<String> seen = store == null
                ? format.stores(actor).stream().map(MasterDataNames.Choice::key).toList()
                : List.of(store);
        model.addAttribute("areas", with(filter.chosen("area"), words.areas(actor, seen)));
        model.addAttribute("colours", with(filter.chosen("colour"), words.colours(actor, seen)));
        model.addAttribute("customerTypes", CUSTOMER_TYPES);
        model.addAttribute("weighs", actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR, Role.AUDITOR));
        model.addAttribute("consultants", Visibility.ownOnly(actor) ? List.of() : format.consultants(store));
        model.addAttribute("grades", format.grades(store, false));
        model.addAttribute("order", paging);
        model.addAttribute("handsOver", actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
        model.addAttribute("pageHref", href(without(address, Set.of("page"))));
        model.addAttribute("nowHref", href(without(address, Set.of("page", "asKnownAt"))));
        model.addAttribute("fileHref", href(without(address, Set.of("page", "size", "sort"))));
        model.addAttribute("sortHref", href(without(address, Set.of("page", "sort"))));
        return "prospect/prospects";
    }

    private record Found(ProspectFilter filter, Page<ProspectLine> rows) {}

    private Found found(ProspectFilter filter, @Nullable Instant known, Paging paging, Actor actor) {
        if (SearchOnlyRule.waits(filter, actor)) {
            return new Found(filter, Page.empty());
        }
        return new Found(
                filter,
                past.ask(known, filter.ids(), actor, told -> prospects
                                .asOf(known)
                                .find(filter, actor, paging)
                                .map(told))
                        .answer());
    }

    /** Returns the offered values together with the chosen ones, which may not be among them. */
    private static List<String> with(List<?> chosen, List<String> offered) {
        return Stream.concat(chosen.stream().map(Object::toString), offered.stream())
                .filter(word -> !word.equals("none"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the parameters of the figure, to be kept in the address. */
    private static MultiValueMap<String, String> figure(MultiValueMap<String, String> address) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(address);
        kept.keySet().retainAll(FIGURE);
        kept.remove("asKnownAt");
        return ParameterValues.text("figure", kept.getFirst("figure")) == null ? new LinkedMultiValueMap<>() : kept;
    }

    /** Returns the address of this list without some parameters, ready to append one. */
    private static String href(MultiValueMap<String, String> address) {
        String built = UriComponentsBuilder.fromPath("")
                .queryParams(address)
                .encode()
                .build()
                .toUriString();
        return built.isEmpty() ? "?" : built + "&";
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> address, Set<String> names) {
        MultiValueMap<String, String> left = new LinkedMultiValueMap<>();
        address.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!names.contains(name)
                    && !said.isEmpty()
                    && !Set.of("after", "seen", "lang", "continue").contains(name)) {
                left.put(name, said);
            }
        });
        return left;
    }
}
