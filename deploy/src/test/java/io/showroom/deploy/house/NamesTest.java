package io.showroom.deploy.house;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Class names use the terms of the domain, Spring and Axon, and each is unique. */
@AnalyzeClasses(packages = "io.showroom", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

    /** Terms formerly private to this project, each with its replacement. */
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("Acting", "CommandContext"),
            Map.entry("Addressed", "AggregateCommand"),
            Map.entry("Asked", "ReportScope"),
            Map.entry("Bell", "KeptEventSignal"),
            Map.entry("By", "Breakdown"),
            Map.entry("Cast", "DemoStaff"),
            Map.entry("Course", "EffectiveHistory"),
            Map.entry("Cut", "Dimension"),
            Map.entry("Declined", "QueryRejection"),
            Map.entry("Deeds", "CustomerCommands"),
            Map.entry("Desk", "DecisionContext"),
            Map.entry("Dice", "SeededRandom"),
            Map.entry("Disclosed", "AuditedAccess"),
            Map.entry("Fate", "CustomerOutcome"),
            Map.entry("Few", "Preview"),
            Map.entry("Filling", "BulkRebuild"),
            Map.entry("FormTab", "ReportTab"),
            Map.entry("Given", "ParameterValues"),
            Map.entry("Held", "CachedTable"),
            Map.entry("InForce", "AttributeTracker"),
            Map.entry("Judgement", "GradingPolicy"),
            Map.entry("KnownTables", "AsOfTables"),
            Map.entry("KnownUpTo", "LogBound"),
            Map.entry("Lane", "RebuildWorker"),
            Map.entry("Life", "ReportTimeline"),
            Map.entry("Look", "AccessEvent"),
            Map.entry("Named", "what is named, such as NamedMasterData"),
            Map.entry("Names", "MasterDataNames"),
            Map.entry("Opener", "Decryptor"),
            Map.entry("OtherNodes", "ClusterNotifier"),
            Map.entry("PastTables", "AsOfTables"),
            Map.entry("Picker", "SliceFilter"),
            Map.entry("Problem", "Rejection, or what it is about"),
            Map.entry("RailEntry", "NavigationItem"),
            Map.entry("Refused", "Rejection"),
            Map.entry("Say", "ViewFormat"),
            Map.entry("Sealing", "SealSchedule where it signs, PersonalDataCipher where it encrypts"),
            Map.entry("Slice", "CubeQuery"),
            Map.entry("Speaker", "ViewFormats"),
            Map.entry("Spell", "OpenPeriod"),
            Map.entry("Standing", "ProspectStatus"),
            Map.entry("Starter", "IdAssigner"),
            Map.entry("Sums", "Measures"),
            Map.entry("Tally", "Counters"),
            Map.entry("Texts", "CopyFormat"),
            Map.entry("Together", "Parallel"),
            Map.entry("Told", "PersonalData where it is shown, AuditedAccess where it is logged"),
            Map.entry("Touch", "SourceAttribution"),
            Map.entry("Visited", "VisitEntries"),
            Map.entry("WakeUp", "AppendSignal"));

    @ArchTest
    static void noClassCarriesAPrivateWord(JavaClasses classes) {
        assertThat(named(classes)
                        .filter(type -> TERMS.containsKey(type.getSimpleName()))
                        .map(type -> type.getName() + ": say " + TERMS.get(type.getSimpleName())))
                .as("words that nobody outside understands")
                .isEmpty();
    }

    @ArchTest
    static void aNameStandsForOneClass(JavaClasses classes) {
        assertThat(named(classes).collect(groupingBy(JavaClass::getSimpleName)).values().stream()
                        .filter(NamesTest::clash)
                        .map(same ->
                                same.stream().map(JavaClass::getName).sorted().toList())
                        .sorted(Comparator.comparing(List::toString)))
                .as("a class that stands by itself shares its name with nobody")
                .isEmpty();
    }

    /** Nested classes are read with the name of their outer class; a top-level class has only its own. */
    private static boolean clash(List<JavaClass> same) {
        return same.size() > 1 && same.stream().anyMatch(JavaClass::isTopLevelClass);
    }

    private static Stream<JavaClass> named(JavaClasses classes) {
        return classes.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isArray());
    }
}
