package io.showroom.deploy.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conventions of CONTRIBUTING.md that can be checked automatically. */
@AnalyzeClasses(packages = "io.showroom", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    private static final int MOST_PARTS = 15;

    @ArchTest
    static final ArchRule NOBODY_READS_THE_WALL_CLOCK = noClasses()
            .should()
            .callMethodWhere(nowWithoutClock())
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .as("time comes from the one Clock");

    @ArchTest
    static final ArchRule ONLY_THE_COMPOSITION_MAKES_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("io.showroom.deploy..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameMatching("system.*"))))
            .as("the clock is injected");

    @ArchTest
    static final ArchRule ROWS_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule ANSWERS_ARE_LISTS_BEFORE_THEY_ARE_STREAMS = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("such a stream holds its connection until somebody closes it; list() gives it back");

    @ArchTest
    static final ArchRule ONLY_PROGRAMS_PRINT = noClasses()
            .that()
            .resideOutsideOfPackage("io.showroom.deploy..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** Types with flat input, named field by field in a request body or address, which a builder creates. */
    private static final Map<String, String> WHOLE = Map.of(
            "CaptureContact", "a command has the fields of its form, and a builder",
            "RegisterVisit", "a command has the fields of its form, and a builder",
            "ProspectQuestion", "the parameters of an address");

    @ArchTest
    static final ArchRule PARTS_ARE_GROUPED = classes()
            .that()
            .areRecords()
            .and()
            .resideOutsideOfPackage("io.showroom..events..")
            .should(haveFewParts())
            .because("a part among many is soon another's; events are for ever");

    private static ArchCondition<JavaClass> haveFewParts() {
        return new ArchCondition<>("have at most " + MOST_PARTS + " parts, or be named with a reason") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int parts = type.reflect().getRecordComponents().length;
                if (parts > MOST_PARTS && !WHOLE.containsKey(type.getSimpleName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + parts + " parts"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> name("now").test(call.getTarget())
                        && call.getTargetOwner().isAssignableTo(TemporalAccessor.class)
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
