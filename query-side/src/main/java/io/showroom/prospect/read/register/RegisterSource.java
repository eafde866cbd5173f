package io.showroom.prospect.read.register;

import io.showroom.form.read.Form;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.FormSpan;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The visit register of several days for whoever wants the form alone. */
@Component
class RegisterSource implements FormSource {

    private final VisitRegister register;

    RegisterSource(VisitRegister register) {
        this.register = register;
    }

    @Override
    public String report() {
        return "visits";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        LocalDate today = say.today(actor.store());
        FormSpan span = FormSpan.of(address, YearMonth.from(today), actor);
        List<String> stores = span.asked().stores();
        RegisterQuestion question = new RegisterQuestion(
                stores == null ? List.of() : stores,
                span.from(),
                span.to(),
                RegisterFilter.of(address),
                span.asked().asKnownAt());
        List<Visit> visits = register.of(question, actor);
        return RegisterForm.of(visits, register.summary(visits), question, say);
    }
}
