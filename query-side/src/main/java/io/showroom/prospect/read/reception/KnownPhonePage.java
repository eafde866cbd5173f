package io.showroom.prospect.read.reception;

import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.prospect.read.Visibility;
import io.showroom.prospect.read.list.PhoneSearchLog;
import io.showroom.prospect.read.list.TypedPhone;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import io.showroom.web.read.QueryRejectionTexts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fragment of the registration under a phone number that is on file: the customers and possible actions. */
@Screen
record KnownPhonePage(CustomerReferences mentions, PhoneSearchLog sought) {

    /**
     * A customer with the number.
     *
     * @param returns whether the user may register an again-visit
     */
    record Known(CustomerReference mention, boolean returns) {}

    /** Shows the fragment; empty until a whole number is typed. */
    @GetMapping("/known-phone")
    String known(@RequestParam @Nullable String phone, Actor actor, Locale locale, Model model) {
        String store = actor.store();
        if (store == null || !actor.hasAny(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER)) {
            throw QueryRejection.forbidden("notYours");
        }
        String typed = Objects.requireNonNullElse(ParameterValues.text("phone", phone), "");
        String digits = TypedPhone.whole(typed);
        if (digits != null && !mayNote(typed, actor, locale, model)) {
            digits = null;
        }
        boolean wholeStore = actor.hasAny(Role.RECEPTIONIST, Role.MANAGER);
        List<Known> known = digits == null
                ? List.of()
                : mentions.withPhone(digits, store, actor).stream()
                        .map(one -> new Known(one, wholeStore || one.seen() || one.consultant() == null))
                        .toList();
        model.addAttribute("known", known);
        return "prospect/known-phone";
    }

    /** Users who see numbers masked, or not at all, could find them out by trying; their searches are limited. */
    private boolean mayNote(String typed, Actor actor, Locale locale, Model model) {
        if (Visibility.seesPhones(actor) && !Visibility.ownOnly(actor)) {
            return true;
        }
        try {
            sought.note(TypedPhone.sought(typed), actor);
            return true;
        } catch (QueryRejection rejection) {
            model.addAttribute("declined", QueryRejectionTexts.of(rejection, locale));
            return false;
        }
    }
}
