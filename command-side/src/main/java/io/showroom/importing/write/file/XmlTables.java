package io.showroom.importing.write.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML spreadsheets of Excel 2003, which other systems send as .xls; hidden sheets come last. */
final class XmlTables {

    private static final int MOST_COLUMNS = 16_384;

    private final List<Boolean> hiddenSheets = new ArrayList<>();
    private final UploadBudget allowance;
    private final TableSink sink;
    private final List<long[]> joined = new ArrayList<>();
    private long line;
    private boolean hidden;
    private List<String> cells = new ArrayList<>();
    private int column;

    private XmlTables(UploadBudget allowance, TableSink sink) {
        this.allowance = allowance;
        this.sink = sink;
    }

    static void read(Path file, UploadBudget allowance, TableSink sink) throws IOException, XMLStreamException {
        XmlTables tables = new XmlTables(allowance, sink);
        TextEncoding encoding = TextEncoding.of(file);
        with(file, encoding, allowance, tables::look);
        for (boolean hiddenOnes : new boolean[] {false, true}) {
            if (tables.hiddenSheets.contains(hiddenOnes)) {
                with(file, encoding, allowance, xml -> tables.sheets(xml, hiddenOnes));
            }
        }
    }

    private static void with(Path file, TextEncoding encoding, UploadBudget allowance, WorkbookParts.Reading reading)
            throws IOException, XMLStreamException {
        try (InputStream in = allowance.counted(Files.newInputStream(file));
                Reader text = encoding.open(in)) {
            reading.read(Xml.of(text));
        }
    }

    /** Determines which sheets are hidden, which the file declares after their rows. */
    private void look(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Worksheet")) {
                    allowance.one(UploadBudget.BoundedItem.SHEET);
                    hiddenSheets.add(false);
                } else if (xml.getLocalName().equals("Visible") && !hiddenSheets.isEmpty()) {
                    boolean visible = Xml.text(xml, length -> allowance.cell(length, 0))
                            .strip()
                            .equals("SheetVisible");
                    hiddenSheets.set(hiddenSheets.size() - 1, !visible);
                }
            }
        }
    }

    private void sheets(XMLStreamReader xml, boolean hiddenOnes) throws XMLStreamException {
        int sheet = -1;
        boolean wanted = false;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Worksheet" -> {
                        boolean hiddenSheet = hiddenSheets.get(++sheet);
                        line = 0;
                        joined.clear();
                        wanted = hiddenSheet == hiddenOnes
                                && sink.table(String.valueOf(Xml.attribute(xml, "Name")), hiddenSheet);
                    }
                    case "Row" -> begin(xml);
                    case "Cell" -> cell(xml);
                    default -> {}
                }
            } else if (what == XMLStreamConstants.END_ELEMENT && wanted) {
                end(xml.getLocalName());
            }
        }
    }

    private void end(String element) {
        if (element.equals("Row")) {
            List<String> row = TableFile.trimmed(cells);
            if (!row.isEmpty()) {
                sink.row(line, hidden, row);
            }
        } else if (element.equals("Worksheet")) {
            joined.forEach(range -> sink.joined((int) range[0], range[1], range[2]));
        }
    }

    private void begin(XMLStreamReader xml) {
        line = Xml.number(Xml.attribute(xml, "Index"), (int) line + 1);
        hidden = Xml.says(xml, "Hidden");
        cells = new ArrayList<>();
        column = 0;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        column = Xml.number(Xml.attribute(xml, "Index"), column + 1) - 1;
        int across = Xml.number(Xml.attribute(xml, "MergeAcross"), 0);
        int down = Xml.number(Xml.attribute(xml, "MergeDown"), 0);
        if (column < 0 || across < 0 || column + (long) across >= MOST_COLUMNS) {
            throw new XMLStreamException("no such column");
        }
        if (down > 0 && across == 0) {
            allowance.one(UploadBudget.BoundedItem.JOINED);
            joined.add(new long[] {column, line, line + down});
        }
        String text = "";
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (what == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Data")) {
                    text = text(
                            String.valueOf(Xml.attribute(xml, "Type")),
                            Xml.text(xml, length -> allowance.cell(length, line)));
                } else {
                    Xml.skip(xml);
                }
            }
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
        column += across + 1;
    }

    private static String text(String kind, String value) {
        return switch (kind) {
            case "Number" -> NumberText.of(value, NumberStyle.NUMBER, false);
            case "DateTime" -> NumberText.written(value);
            case "Boolean" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            default -> CellText.meant(value);
        };
    }
}
