package io.showroom.report.contactsheet.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.FormSource;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The contact status sheet for whoever wants the form alone. */
@Component
class ContactSheetSource implements FormSource {

    private final ContactSheets sheets;
    private final ContactSheetForm forms;

    ContactSheetSource(ContactSheets sheets, ContactSheetForm forms) {
        this.sheets = sheets;
        this.forms = forms;
    }

    @Override
    public String report() {
        return "contact-sheet";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        SheetQuestion question = SheetAddress.of(address, address.getFirst("consultant"))
                .question(YearMonth.from(say.today(actor.store())), actor);
        return forms.of(question, sheets.of(question), say.locale());
    }
}
