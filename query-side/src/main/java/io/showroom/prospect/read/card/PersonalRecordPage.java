package io.showroom.prospect.read.card;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Print page (A4) of all data stored about one person. */
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
