package io.showroom.deploy.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.showroom.prospect.read.list.FigureDrillDown;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.PersonalVault;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import java.util.List;

/** Dependency rules of docs/architecture.md. */
@AnalyzeClasses(packages = "io.showroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    private static final String[] DECIDES = {"io.showroom..write..", "io.showroom.commandapi.."};
    private static final String[] ANSWERS = {"io.showroom..read.."};
    private static final String[] CONTRACT = {
        "io.showroom..events",
        "io.showroom.prospect.acts",
        "io.showroom.staff",
        "io.showroom.personaldata",
        "io.showroom.ledger",
        "io.showroom.sides"
    };

    /** Packages that every feature of the command side may use beside its own. */
    private static final String[] COMMON_TO_DECIDING = {
        "io.showroom.commandapi..", "io.showroom.eventlog.write..", "io.showroom.rulebook.write.."
    };

    /**
     * Packages that every feature of the query side may use beside its own; of prospects and reports only those for a
     * prospect's status and history.
     */
    private static final String[] COMMON_TO_ANSWERING = {
        "io.showroom.eventlog.read..",
        "io.showroom.projection.read..",
        "io.showroom.freshness.read..",
        "io.showroom.directory.read..",
        "io.showroom.web.read..",
        "io.showroom.screen.read..",
        "io.showroom.staff.read..",
        "io.showroom.form.read..",
        "io.showroom.naming.read..",
        "io.showroom.prospect.read",
        "io.showroom.report.read"
    };

    /** The layers of the query side, from the lowest up (docs/architecture.md); dependencies point downwards. */
    private static final List<String> FLOORS = List.of(
            "eventlog",
            "freshness",
            "naming",
            "form",
            "web",
            "projection",
            "screen",
            "directory",
            "prospect",
            "report",
            "audit");

    @ArchTest
    static void nobodyKnowsAHigherFloor(JavaClasses classes) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            noClasses()
                    .that()
                    .resideInAPackage("io.showroom." + FLOORS.get(floor) + "..read..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FLOORS.stream()
                            .skip(floor + 1L)
                            .map(higher -> "io.showroom." + higher + "..read..")
                            .toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule THE_CONTRACT_KNOWS_NOBODY = classes()
            .that()
            .resideInAnyPackage(CONTRACT)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CONTRACT)
                    .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations.."))
                    .or(resideInAPackage("org.axonframework.serialization..")));

    @ArchTest
    static final ArchRule THE_DECIDING_SIDE_DOES_NOT_KNOW_THE_ANSWERING_ONE = noClasses()
            .that()
            .resideInAnyPackage(DECIDES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.showroom..read..", "io.showroom.deploy..");

    @ArchTest
    static final ArchRule THE_ANSWERING_SIDE_DOES_NOT_KNOW_THE_DECIDING_ONE = noClasses()
            .that()
            .resideInAnyPackage(ANSWERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.showroom..write..", "io.showroom.commandapi..", "io.showroom.deploy..");

    /**
     * Interfaces through which prospects ask for the rules in force; the packages that own the rules implement them.
     */
    private static final DescribedPredicate<JavaClass> PORTS_OF_PROSPECT =
            equivalentTo(Rulebook.class).or(equivalentTo(StoreRules.class)).or(equivalentTo(GradingRules.class));

    /** The importer sends commands as a user would, so it may depend on them; nothing depends on the importer. */
    @ArchTest
    static final ArchRule FEATURES_THAT_DECIDE_MEET_THROUGH_EVENTS_ONLY = slices().matching("io.showroom.(*).write..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(COMMON_TO_DECIDING))
            .ignoreDependency(alwaysTrue(), equivalentTo(PersonalVault.class))
            .ignoreDependency(resideInAPackage("io.showroom.rulebook.write"), PORTS_OF_PROSPECT)
            .ignoreDependency(resideInAPackage("io.showroom.importing.write.."), alwaysTrue())
            .as("a feature that decides knows no other such feature");

    /** The prospect list asks for the prospects behind a figure; the reports, which computed the figure, answer. */
    @ArchTest
    static final ArchRule FEATURES_THAT_ANSWER_MEET_THROUGH_EVENTS_ONLY = slices().matching("io.showroom.(*)..read..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(COMMON_TO_ANSWERING))
            .ignoreDependency(resideInAPackage("io.showroom.report.read"), equivalentTo(FigureDrillDown.class))
            .as("a feature that answers knows no other such feature");
}
