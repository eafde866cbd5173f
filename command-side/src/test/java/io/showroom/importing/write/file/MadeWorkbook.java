package io.showroom.importing.write.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a workbook from its parts, as other programs write it. */
public final class MadeWorkbook {

    private static final String USUAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String USUAL_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> states = new ArrayList<>();
    private String styles = "";
    private String shared = "";
    private String properties = "";
    private boolean strict;

    /**
     * Adds a sheet.
     *
     * @param rows the elements within sheetData
     */
    public MadeWorkbook sheet(String name, String state, String rows) {
        sheets.put(name, rows);
        states.add(state);
        return this;
    }

    public MadeWorkbook sheet(String rows) {
        return sheet("Sheet" + (sheets.size() + 1), "visible", rows);
    }

    /** Sets the number formats of styles 1, 2 and so on: a format code, or the number of a built-in format. */
    public MadeWorkbook formats(Object... codes) {
        StringBuilder spelled = new StringBuilder();
        StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            int id = codes[i] instanceof Integer known ? known : 164 + i;
            if (codes[i] instanceof String code) {
                spelled.append(
                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code.replace("\"", "&quot;")));
            }
            used.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        styles = "<styleSheet xmlns=\"" + USUAL + "\"><numFmts>" + spelled + "</numFmts><cellStyleXfs>"
                + "<xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + used + "</cellXfs></styleSheet>";
        return this;
    }

    /** Sets the {@code si} elements of the shared texts. */
    public MadeWorkbook shared(String items) {
        shared = "<sst xmlns=\"" + USUAL + "\">" + items + "</sst>";
        return this;
    }

    public MadeWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public MadeWorkbook strict() {
        strict = true;
        return this;
    }

    public byte[] bytes() {
        String relations = strict ? STRICT_RELATIONS : USUAL_RELATIONS;
        StringBuilder list = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        int number = 0;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                list.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
                        .formatted(sheet.getKey(), number, states.get(number - 1), number));
                targets.append(relation(relations, "s" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
                put(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        "<worksheet xmlns=\"" + (strict ? STRICT : USUAL) + "\"><sheetData>" + sheet.getValue()
                                + "</sheetData></worksheet>");
            }
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships>" + relation(relations, "r", "officeDocument", "/xl/workbook.xml")
                            + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                            .formatted(strict ? STRICT : USUAL, relations, properties, list));
            if (!styles.isEmpty()) {
                put(zip, "xl/styles.xml", styles);
                targets.append(relation(relations, "st", "styles", "styles.xml"));
            }
            if (!shared.isEmpty()) {
                put(zip, "xl/sharedStrings.xml", shared);
                targets.append(relation(relations, "ss", "sharedStrings", "sharedStrings.xml"));
            }
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static String relation(String relations, String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, relations, kind, target);
    }

    private static void put(ZipOutputStream zip, String part, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
