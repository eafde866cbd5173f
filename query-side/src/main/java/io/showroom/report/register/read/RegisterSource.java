package io.showroom.report.register.read;

import io.showroom.form.read.Form;
import io.showroom.prospect.read.Visit;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportScope;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
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
        RegisterQuestion asked = RegisterQuestion.of(address, say.today(actor.store()), say.zone(actor.store()));
        List<String> stores = ReportScope.of(actor, asked.stores().toArray(String[]::new), null)
                .stores();
        RegisterQuestion question = new RegisterQuestion(
                stores == null ? List.of() : stores, asked.from(), asked.to(), asked.filter(), asked.asKnownAt());
        List<Visit> visits = register.of(question, actor);
        return RegisterForm.of(visits, register.summary(visits), question, say);
    }
}
