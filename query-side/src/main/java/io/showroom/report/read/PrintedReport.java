package io.showroom.report.read;

import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** A report or form that can be laid out on paper. */
public interface PrintedReport {

    /** Its name in addresses. */
    String report();

    /**
     * Lays it out: puts the {@link io.showroom.form.read.Form} into the model as {@code form}.
     *
     * @param address its filters as they stand in its address
     * @param say in whose words
     * @param actor who asks
     * @param model takes the form
     * @return name of the template that shows it
     */
    String print(MultiValueMap<String, String> address, Say say, Actor actor, Model model);
}
