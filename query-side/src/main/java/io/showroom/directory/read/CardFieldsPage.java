package io.showroom.directory.read;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.events.CardField;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Page of the required fields of a store's customer cards: edited by its manager or an administrator, read by auditors.
 */
@Screen
record CardFieldsPage(Directory directory) {

    @GetMapping("/card-fields")
    String cardFields(@RequestParam @Nullable String store, ViewFormat format, Actor actor, Model model) {
        QueryRejection.unless(actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR, Role.AUDITOR), "notYours");
        StoreEntry entry = entry(store == null || store.isBlank() ? actor.store() : store);
        QueryRejection.unless(actor.reaches(entry.key()), "notYours");
        LocalDate today = format.today(entry.key());
        CardRule rule = entry.cardRule(today);
        model.addAttribute("edits", actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
        model.addAttribute("store", entry);
        model.addAttribute("stores", format.stores(actor));
        model.addAttribute("today", today);
        model.addAttribute("rule", rule);
        model.addAttribute("ahead", entry.cardRules().tailMap(today.plusDays(1)).keySet());
        Map<String, Integer> fields = new LinkedHashMap<>();
        Arrays.stream(CardField.values()).map(CardField::key).forEach(key -> fields.put(key, rule.weight(key)));
        model.addAttribute("fields", fields);
        return "directory/card-fields";
    }

    private StoreEntry entry(@Nullable String store) {
        return (store == null ? directory.stores().stream().findFirst() : directory.store(store))
                .orElseThrow(() -> QueryRejection.notFound("notThere"));
    }
}
