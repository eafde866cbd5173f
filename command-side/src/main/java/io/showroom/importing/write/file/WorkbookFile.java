package io.showroom.importing.write.file;

import io.showroom.importing.write.file.WorkbookParts.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads workbooks as Excel, WPS and LibreOffice write them today (.xlsx), row by row; hidden sheets come last. */
final class WorkbookFile {

    private final List<Sheet> sheets = new ArrayList<>();
    private final UploadBudget allowance;
    private boolean from1904;

    private WorkbookFile(UploadBudget allowance) {
        this.allowance = allowance;
    }

    private record Sheet(String name, boolean hidden, String target) {}

    static void read(Path file, UploadBudget allowance, TableSink sink) throws IOException, XMLStreamException {
        try (WorkbookParts parts = new WorkbookParts(file, allowance)) {
            WorkbookFile book = new WorkbookFile(allowance);
            String main = parts.main();
            parts.read(main, book::list);
            Map<String, Target> targets = parts.targets(main);
            List<String> texts = new ArrayList<>();
            Styles styles = new Styles(allowance);
            parts.read(
                    WorkbookParts.first(targets, "sharedStrings").orElse("xl/sharedStrings.xml"),
                    xml -> shared(xml, texts, allowance));
            parts.read(WorkbookParts.first(targets, "styles").orElse("xl/styles.xml"), styles::read);
            book.sheets.sort(Comparator.comparing(Sheet::hidden));
            for (Sheet sheet : book.sheets) {
                Target target = targets.get(sheet.target());
                if (target != null && target.kind().equals("worksheet") && sink.table(sheet.name(), sheet.hidden())) {
                    WorkbookSheetPart rows = new WorkbookSheetPart(texts, styles, book.from1904, allowance, sink);
                    parts.read(target.part(), rows::read);
                }
            }
        }
    }

    private void list(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "workbookPr" -> from1904 = Xml.says(xml, "date1904");
                    case "sheet" -> {
                        String state = Xml.attribute(xml, "state");
                        allowance.one(UploadBudget.BoundedItem.SHEET);
                        sheets.add(new Sheet(
                                CellText.meant(String.valueOf(Xml.attribute(xml, "name"))),
                                state != null && !state.equals("visible"),
                                String.valueOf(Xml.attribute(xml, "id"))));
                    }
                    default -> {}
                }
            }
        }
    }

    /** Reads the shared texts, to which cells refer by index. All are kept in memory, so their sum is limited. */
    private static void shared(XMLStreamReader xml, List<String> texts, UploadBudget allowance)
            throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                int[] taken = {0};
                texts.add(Xml.rich(xml, length -> {
                    allowance.sharedTexts(length - taken[0]);
                    taken[0] = length;
                }));
                // An empty text counts too.
                allowance.sharedTexts(1);
            }
        }
    }
}
