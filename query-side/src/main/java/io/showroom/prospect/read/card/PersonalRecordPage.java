package io.showroom.prospect.read.card;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is held about one person, on A4, to be handed to them. */
@Screen
record PersonalRecordPage(PersonalRecords records) {

    @GetMapping("/prospects/{id}/personal-data/print")
    String print(@PathVariable String id, ViewFormat format, Actor actor, Model model) {
        PersonalRecord held = records.of(id, actor);
        model.addAttribute("form", PersonalRecordForm.of(held, records.mentioned(held, actor), format));
        model.addAttribute("back", "/prospects/" + id);
        return "form/print";
    }
}
