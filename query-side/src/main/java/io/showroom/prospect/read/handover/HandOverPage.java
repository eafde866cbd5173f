package io.showroom.prospect.read.handover;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.NameOrder;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Page of the hand-over (离职交接): portfolios, choice of both consultants, summary of the effects, and result. */
@Screen
record HandOverPage(Portfolios holdings) {

    /**
     * The choices in the address.
     *
     * @param store key of the store, for users of the group
     * @param from user key of the leaving consultant
     * @param to user key of the successor
     * @param handed number of prospects just handed over
     */
    record Choice(
            @Nullable String store,
            @Nullable String from,
            @Nullable String to,
            @Nullable String handed) {}

    @GetMapping("/hand-over")
    String handOver(@ModelAttribute Choice choice, ViewFormat format, Actor actor, Model model) {
        QueryRejection.unless(actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR), "notYours");
        String store = store(choice, format, actor);
        List<String> active = format.consultants(store).stream()
                .map(MasterDataNames.Choice::key)
                .toList();
        LocalDate today = format.today(store);
        List<Portfolio> all = holdings.of(store, active, today).stream()
                .sorted(Comparator.comparing((Portfolio one) -> !one.active())
                        .thenComparing(one -> format.staff(one.consultant()), NameOrder.BY_NAME))
                .toList();
        Portfolio from = one(all, ParameterValues.text("from", choice.from()));
        Portfolio to = one(all, ParameterValues.text("to", choice.to()));
        model.addAttribute("today", today);
        model.addAttribute("store", store);
        model.addAttribute("stores", actor.store() == null ? format.stores(actor) : List.of());
        model.addAttribute("holdings", all);
        model.addAttribute("grades", grades(all, store, format));
        model.addAttribute("from", from);
        model.addAttribute(
                "to",
                to != null && to.active() && from != null && !to.consultant().equals(from.consultant()) ? to : null);
        model.addAttribute(
                "takers",
                all.stream().filter(one -> one.active() && !one.equals(from)).toList());
        model.addAttribute("handed", handed(choice));
        return "prospect/hand-over";
    }

    private static String store(Choice choice, ViewFormat format, Actor actor) {
        String asked = ParameterValues.text("store", choice.store());
        String own = actor.store();
        if (own != null) {
            return own;
        }
        return format.stores(actor).stream()
                .map(MasterDataNames.Choice::key)
                .filter(key -> asked == null || key.equals(asked))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Portfolio one(List<Portfolio> all, @Nullable String consultant) {
        return all.stream()
                .filter(one -> one.consultant().equals(consultant))
                .findFirst()
                .orElse(null);
    }

    /** Returns the grades that occur, hottest first, "none" last. */
    private static List<String> grades(List<Portfolio> all, String store, ViewFormat format) {
        Set<String> grades = new LinkedHashSet<>();
        format.grades(store, false).stream()
                .map(MasterDataNames.Choice::key)
                .filter(key -> all.stream().anyMatch(one -> one.of(key) > 0))
                .forEach(grades::add);
        all.forEach(one -> grades.addAll(one.grades().keySet()));
        if (grades.remove("none")) {
            grades.add("none");
        }
        return List.copyOf(grades);
    }

    private static @Nullable Integer handed(Choice choice) {
        String handed = choice.handed();
        return handed != null && handed.matches("\\d{1,6}") ? Integer.valueOf(handed) : null;
    }
}
