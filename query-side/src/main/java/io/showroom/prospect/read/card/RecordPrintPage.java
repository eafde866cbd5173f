package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Print pages (A4) of one prospect's record. */
@Screen
record RecordPrintPage(RecordForms forms) {

    @GetMapping("/prospects/{id}/print")
    String card(
            @PathVariable String id,
            @RequestParam @Nullable Instant asKnownAt,
            ViewFormat format,
            Actor actor,
            Model model) {
        return print(forms.card(id, asKnownAt, actor, format), id, "log", asKnownAt, model);
    }

    @GetMapping("/prospects/{id}/grades/print")
    String grades(
            @PathVariable String id,
            @RequestParam @Nullable Instant asKnownAt,
            ViewFormat format,
            Actor actor,
            Model model) {
        return print(forms.grades(id, asKnownAt, actor, format), id, "grades", asKnownAt, model);
    }

    @GetMapping("/prospects/{id}/events/print")
    String events(
            @PathVariable String id,
            @RequestParam @Nullable Instant asKnownAt,
            ViewFormat format,
            Actor actor,
            Model model) {
        return print(forms.events(id, asKnownAt, actor, format), id, "stream", asKnownAt, model);
    }

    private static String print(Form form, String id, String tab, @Nullable Instant known, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("back", "/prospects/" + id + "?tab=" + tab + (known == null ? "" : "&asKnownAt=" + known));
        return "form/print";
    }
}
