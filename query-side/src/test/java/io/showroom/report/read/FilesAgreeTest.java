package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.QuerySide;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Test that every report has the same content in all its files and in print, and the same numbers in both languages,
 * with all texts in the reader's language.
 */
@ExtendWith(Asked.class)
class FilesAgreeTest {

    private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,3}(,\\d{3})*|\\d+)(\\.0+)?");
    private static final Pattern LINE = Pattern.compile("(?s)<tr\\b[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[dh]\\b[^>]*>(.*?)</t[dh]>");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private QuerySide side;

    @BeforeEach
    void serve(QuerySide shared) {
        side = shared;
    }

    static Stream<Arguments> reports() {
        return DeclaredReports.at(Instant.EPOCH).stream()
                .map(report -> Arguments.of(
                        report.path(),
                        report.key(),
                        "store=S1&"
                                + (report.filters().taken().contains("step") ? "step=week&" : "")
                                + switch (report.filters().days()) {
                                    case MONTH, NAMED_MONTH -> "month=2026-04";
                                    case SPAN, ANY -> "from=2026-03-20&to=2026-05-10";
                                    case DAY, LAST -> "day=2026-04-20";
                                }));
    }

    @ParameterizedTest(name = "{1}?{2}")
    @MethodSource("reports")
    void numbersAreTheSameInBothLanguages(String path, String key, String asked) {
        String address = "/api/reports/" + key + "?" + asked;
        List<List<String>> english = wholes(side.csv(Group.GROUP_MANAGER, address, "en"));
        assertThat(wholes(side.csv(Group.GROUP_MANAGER, address, "zh-CN"))).isEqualTo(english);
        assertThat(english.stream().flatMap(List::stream)).as("numbers").isNotEmpty();
    }

    /** In print and XLSX the contact sheet has its days as columns, and the register no party size of calls. */
    static Stream<Arguments> alike() {
        return reports().filter(report -> !List.of("visits", "contact-sheet").contains(report.get()[1]));
    }

    @ParameterizedTest(name = "{1}?{2}")
    @MethodSource("alike")
    void theWorkbookHasTheNumbersOfTheFileLineByLine(String path, String key, String asked) {
        String address = "/api/reports/" + key + "?" + asked;
        List<List<String>> file = wholes(side.csv(Group.GROUP_MANAGER, address, "en"));
        List<List<String>> workbook = wholes(side.workbook(Group.GROUP_MANAGER, address, "en"));
        assertThat(workbook).containsSubsequence(file);
    }

    @ParameterizedTest(name = "{1}?{2}")
    @MethodSource("alike")
    void thePaperHasTheNumbersOfTheFileLineByLine(String path, String key, String asked) {
        List<List<String>> file = wholes(side.csv(Group.GROUP_MANAGER, "/api/reports/" + key + "?" + asked, "en"));
        List<List<String>> paper = wholes(table(side.page(Group.GROUP_MANAGER, path + "/print?" + asked, "en")));
        assertThat(paper).containsSubsequence(file);
    }

    @ParameterizedTest(name = "{1}?{2}")
    @MethodSource("reports")
    void allTextsAreInTheReadersLanguage(String path, String key, String asked) {
        for (String page : List.of(path, path + "/print")) {
            Html english = side.page(Group.GROUP_MANAGER, page + "?" + asked, "en");
            Html chinese = side.page(Group.GROUP_MANAGER, page + "?" + asked, "zh-CN");
            assertThat(english.main()).as(page).doesNotContainPattern(CHINESE).doesNotContain("??");
            assertThat(chinese.main()).as(page).containsPattern(CHINESE).doesNotContain("??");
        }
        assertThat(side.csv(Group.GROUP_MANAGER, "/api/reports/" + key + "?" + asked, "en")
                        .getFirst())
                .allSatisfy(heading -> assertThat(heading).doesNotContainPattern(CHINESE));
    }

    /** Returns the integers greater than 1 of each line: 0 may be an empty cell, and 1 may be 100 % in XLSX. */
    private static List<List<String>> wholes(List<List<String>> table) {
        return table.stream()
                .map(line -> line.stream()
                        .map(String::strip)
                        .filter(cell -> WHOLE.matcher(cell).matches())
                        .map(cell -> new BigDecimal(cell.replace(",", ""))
                                .toBigInteger()
                                .toString())
                        .filter(number -> !isDay(number) && !number.equals("0") && !number.equals("1"))
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns whether a number is a day of 2026: XLSX stores days as serial numbers. */
    private static boolean isDay(String number) {
        return number.matches("\\d{5}")
                && ORIGIN.plusDays(Long.parseLong(number)).getYear() == 2026;
    }

    private static List<List<String>> table(Html page) {
        List<List<String>> lines = new ArrayList<>();
        Matcher line = LINE.matcher(page.source());
        while (line.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(line.group(1));
            while (cell.find()) {
                cells.add(HtmlUtils.htmlUnescape(cell.group(1).replaceAll("<[^>]*>", ""))
                        .strip());
            }
            lines.add(cells);
        }
        return lines;
    }
}
