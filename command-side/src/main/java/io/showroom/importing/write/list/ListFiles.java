package io.showroom.importing.write.list;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.Importers;
import io.showroom.importing.write.list.RejectFile.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint of files for lists: the rejected rows for correction, and an empty template. */
@RestController
record ListFiles(ProspectLists lists, FieldChecks fields) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SAMPLE = "sample.";

    /** Returns the invalid rows as sent, in the format they were sent in, with the problems in a last column. */
    @GetMapping("/api/imports/lists/{id}/rejects")
    void rejects(@PathVariable String id, Authentication authentication, Locale locale, HttpServletResponse response)
            throws IOException {
        StoredList stored = lists.list(id, Importers.actor(authentication));
        OpenedList list = lists.open(stored);
        Map<Long, Rejection.Reason> refusals = lists.refusals(stored);
        int width = list.asSent(new ListSheetRow(0, List.of())).size();
        boolean again = !list.header().isEmpty()
                && KnownHeaders.saysWhatIsWrong(list.header().getLast());
        int kept = again ? list.header().size() - 1 : width;
        FieldChecks.RejectionTexts rejectionTexts = fields.rejectionTexts(locale);
        List<Line> lines = new ArrayList<>();
        for (ListSheetRow sent : list.rows()) {
            ParsedRow row = list.reading().read(sent);
            if (row.leftOut()) {
                continue;
            }
            List<Rejection.Reason> problems = new ArrayList<>(row.allProblems());
            if (problems.isEmpty() && refusals.containsKey(row.line())) {
                problems.add(refusals.get(row.line()));
            }
            if (!problems.isEmpty()) {
                lines.add(line(list, sent, row, kept, problems, rejectionTexts));
            }
        }
        List<String> header =
                new ArrayList<>(list.header().isEmpty() ? titles(list.plan(), kept, locale) : list.header());
        while (header.size() < kept) {
            header.add("");
        }
        header = new ArrayList<>(header.subList(0, kept));
        header.add(fields.text("list.whatIsWrong", locale));
        String name = stored.file().replaceFirst("\\.[^.]*$", "") + "-" + fields.text("list.rejects", locale);
        write(stored.form(), name, fields.text("list.rejects", locale), header, lines, response);
    }

    private static Line line(
            OpenedList list,
            ListSheetRow sent,
            ParsedRow row,
            int kept,
            List<Rejection.Reason> problems,
            FieldChecks.RejectionTexts rejectionTexts) {
        List<String> cells = new ArrayList<>(list.asSent(sent).subList(0, kept));
        List<Boolean> wrong = new ArrayList<>();
        for (int column = 0; column < kept; column++) {
            String field = list.plan().field(column).map(ListField::key).orElse("");
            boolean bad = column < row.cells().size() && row.cells().get(column).problem() != null;
            wrong.add(bad || problems.stream().anyMatch(reason -> field.equals(reason.field())));
        }
        cells.add(problems.stream()
                .map(reason -> ListPreview.text(reason, rejectionTexts))
                .distinct()
                .collect(Collectors.joining(" ")));
        wrong.add(false);
        return new Line(cells, wrong);
    }

    private static List<String> titles(ListPlan plan, int width, Locale locale) {
        List<String> titles = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            titles.add(plan.field(column)
                    .map(field -> KnownHeaders.title(field, locale))
                    .orElse(""));
        }
        return titles;
    }

    /** Returns a list with all columns and an example row, in the reader's language. */
    @GetMapping("/api/imports/lists/template")
    void template(Authentication authentication, Locale locale, HttpServletResponse response) throws IOException {
        Importers.actor(authentication);
        List<String> header = new ArrayList<>();
        List<String> sample = new ArrayList<>();
        for (ListField field : ListField.values()) {
            header.add(KnownHeaders.title(field, locale));
            String key = SAMPLE + field.key();
            String text = fields.text(key, locale);
            sample.add(text.equals(key) ? "" : text);
        }
        String title = fields.text("list.template", locale);
        List<Line> lines = List.of(new Line(sample, Collections.nCopies(sample.size(), false)));
        write("XLSX", title, title, header, lines, response);
    }

    private static void write(
            String form, String name, String sheet, List<String> header, List<Line> lines, HttpServletResponse response)
            throws IOException {
        boolean workbook = form.equals("XLSX");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (workbook) {
            RejectFile.xlsx(sheet, header, lines, file);
        } else {
            RejectFile.csv(header, lines, file);
        }
        response.setContentType(workbook ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + (workbook ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        file.writeTo(response.getOutputStream());
    }
}
