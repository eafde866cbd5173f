package io.showroom.answer.read;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes sheets row by row, never holding all of one in memory as text. */
@Component
public final class SheetWriter extends AbstractHttpMessageConverter<Sheet> {

    /** CSV. */
    public static final String CSV = "text/csv";

    /** The workbook format of Excel since 2007. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Without it the usual spreadsheet programs take Chinese for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int FLUSHED_EVERY = 500;

    SheetWriter() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(CSV), MediaType.parseMediaType(XLSX));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Sheet.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Sheet readInternal(Class<? extends Sheet> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("sheets are only written", input);
    }

    @Override
    protected void writeInternal(Sheet sheet, HttpOutputMessage output) throws IOException {
        boolean excel = MediaType.parseMediaType(XLSX)
                .equalsTypeAndSubtype(output.getHeaders().getContentType());
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(sheet.name() + (excel ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                        .build());
        if (excel) {
            excel(sheet, output.getBody());
        } else {
            csv(sheet, output.getBody());
        }
    }

    private static void csv(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(sheet.headings());
        sheet.rows()
                .forEach(row ->
                        csv.writeRecord(row.stream().map(SheetWriter::cell).toList()));
        text.flush();
    }

    /** A text that a spreadsheet would take for a formula gets a quotation mark before it. */
    private static String cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return Objects.toString(value, "");
        }
        return text.matches("[=@\\t\\r].*|[-+](?![0-9 ]*$).*") ? "'" + text : text;
    }

    private static void excel(Sheet sheet, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Showroom", null);
        Worksheet page = book.newWorksheet(sheet.name());
        for (int column = 0; column < sheet.headings().size(); column++) {
            page.value(0, column, sheet.headings().get(column));
        }
        page.range(0, 0, 0, Math.max(0, sheet.headings().size() - 1))
                .style()
                .bold()
                .set();
        page.freezePane(0, 1);
        int[] line = {0};
        sheet.rows().forEach(row -> {
            write(page, ++line[0], row);
            flush(page, line[0]);
        });
        book.finish();
    }

    private static void write(Worksheet page, int line, List<@Nullable Object> row) {
        for (int column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case null -> {
                    // an empty cell
                }
                case Number number -> page.value(line, column, number);
                case LocalDate day -> {
                    page.value(line, column, day);
                    page.style(line, column).format("yyyy-mm-dd").set();
                }
                case Instant instant -> page.value(line, column, instant.toString());
                case Object other -> page.value(line, column, other.toString());
            }
        }
    }

    private static void flush(Worksheet page, int line) {
        if (line % FLUSHED_EVERY == 0) {
            try {
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
