package io.showroom.grading.write;

import static io.showroom.rulebook.write.InputChecks.key;
import static io.showroom.rulebook.write.InputChecks.optional;
import static io.showroom.rulebook.write.InputChecks.required;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.rulebook.write.MasterDataRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Aggregate of a grading scheme (意向级别) with its latest version and its playbook. Versions are only added. */
@Aggregate(type = "GradingScheme")
@NullUnmarked
class GradingScheme {

    private static final int LONGEST_NAME = 200;

    @AggregateIdentifier
    private String id;

    private int version;
    private LocalDate validFrom;
    private String nameZh;
    private String nameEn;
    private List<Grade> grades;
    private final Playbook playbook = new Playbook();

    static String id(String scheme) {
        return "scheme:" + scheme;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineGradingScheme command) {
        String scheme = key("scheme", command.scheme());
        if (id != null) {
            throw Rejection.conflict("schemeExists", scheme);
        }
        apply(new GradingSchemeDefined(
                scheme,
                1,
                command.validFrom() == null ? LocalDate.EPOCH : command.validFrom(),
                name("nameZh", command.nameZh(), scheme),
                name("nameEn", command.nameEn(), scheme),
                Grades.checked(command.grades())));
    }

    @CommandHandler
    void handle(ReviseGradingScheme command, Clock clock) {
        LocalDate from = required("validFrom", command.validFrom());
        List<Grade> revised = Grades.checked(command.grades());
        if (from.isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            throw Rejection.rule("past", "validFrom");
        }
        if (!from.isAfter(validFrom)) {
            throw Rejection.rule("notAfterLastVersion", "validFrom", validFrom);
        }
        if (revised.equals(grades)) {
            throw Rejection.conflict("unchanged");
        }
        apply(new GradingSchemeRevised(
                command.scheme(),
                version + 1,
                from,
                name("nameZh", command.nameZh(), nameZh),
                name("nameEn", command.nameEn(), nameEn),
                revised));
    }

    @CommandHandler
    void handle(RenewBuiltInScheme command) {
        if (grades.equals(command.was())) {
            apply(new GradingSchemeRevised(
                    command.scheme(), version + 1, command.validFrom(), nameZh, nameEn, command.grades()));
        }
    }

    @CommandHandler
    void handle(EditPlaybook command, MasterDataRules rules) {
        PlaybookTextSet set = playbook.decide(command, grades);
        if (set.concern() != null && !rules.knowsCode(CodeListName.CONCERN, set.concern())) {
            throw Rejection.rule("unknownCode", "concern", set.concern());
        }
        apply(set);
    }

    @CommandHandler
    void handle(IntroducePlaybook command) {
        if (!playbook.begun()) {
            command.texts().forEach(AggregateLifecycle::apply);
        }
    }

    private static String name(String field, String given, String otherwise) {
        String name = optional(field, given, LONGEST_NAME);
        return name == null ? otherwise : name;
    }

    @EventSourcingHandler
    void on(GradingSchemeDefined event) {
        id = id(event.scheme());
        remember(event.version(), event.validFrom(), event.nameZh(), event.nameEn(), event.grades());
    }

    @EventSourcingHandler
    void on(GradingSchemeRevised event) {
        remember(event.version(), event.validFrom(), event.nameZh(), event.nameEn(), event.grades());
    }

    @EventSourcingHandler
    void on(PlaybookTextSet event) {
        playbook.on(event);
    }

    private void remember(int number, LocalDate from, String zh, String en, List<Grade> inForce) {
        version = number;
        validFrom = from;
        nameZh = zh;
        nameEn = en;
        grades = inForce;
    }
}
