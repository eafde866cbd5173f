package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListEvent;
import io.showroom.deploy.access.Expectation;
import io.showroom.deploy.bench.DeclaredReports;
import io.showroom.grading.events.GradingSchemeEvent;
import io.showroom.monthclose.events.MonthCloseEvent;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.staff.events.StaffEvent;
import io.showroom.store.events.StoreEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The slice index in README.md lists every command, event and report; prospect.md has a heading for each act. */
class SliceIndexTest {

    private static final String COMMAND = "COMMAND ";

    @Test
    void theIndexIsComplete() {
        List<String> there = Stream.of(
                        Expectation.all().stream()
                                .map(Expectation::what)
                                .filter(what -> what.startsWith(COMMAND))
                                .map(what -> what.substring(COMMAND.length())),
                        Stream.of(
                                        ProspectEvent.class,
                                        StoreEvent.class,
                                        StaffEvent.class,
                                        GradingSchemeEvent.class,
                                        CodeListEvent.class,
                                        MonthCloseEvent.class)
                                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                                .map(Class::getSimpleName),
                        DeclaredReports.all().stream().map(report -> report.key()))
                .flatMap(names -> names)
                .toList();
        assertThat(Documents.code(Path.of("README.md"))).containsAll(there);
    }

    @Test
    void everyActHasAHeading() {
        List<String> headings = Documents.text(Path.of("docs/features/prospect.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .toList();
        assertThat(Stream.concat(
                        Arrays.stream(ProspectAct.values()).map(ProspectAct::command), Stream.of("HandOverConsultant")))
                .allSatisfy(command -> assertThat(headings).anyMatch(heading -> heading.endsWith(" " + command)));
    }
}
