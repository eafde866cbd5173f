package io.showroom.importing.write.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The joined cells of one sheet: downwards, what the uppermost says holds for all. */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int LETTERS = 26;

    private final Map<Integer, TreeMap<Integer, Integer>> ranges = new HashMap<>();
    private final Map<Integer, String> said = new HashMap<>();

    /** Those of each sheet of a workbook, in its order. */
    static List<MergedCells> of(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", xml -> {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            targets.put(
                    String.valueOf(xml.getAttributeValue(null, "Id")),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        List<String> parts = new ArrayList<>();
        elements(zip, "xl/workbook.xml", "sheet", xml -> {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id")) {
                    parts.add(targets.getOrDefault(xml.getAttributeValue(i), ""));
                }
            }
        });
        List<MergedCells> all = new ArrayList<>();
        for (String part : parts) {
            MergedCells merged = new MergedCells();
            elements(zip, part, "mergeCell", xml -> merged.add(String.valueOf(xml.getAttributeValue(null, "ref"))));
            all.add(merged);
        }
        return all;
    }

    private void add(String ref) {
        Matcher range = RANGE.matcher(ref);
        if (range.matches() && range.group(1).equals(range.group(3))) {
            int column = 0;
            for (char letter : range.group(1).toCharArray()) {
                column = column * LETTERS + letter - 'A' + 1;
            }
            ranges.computeIfAbsent(column - 1, none -> new TreeMap<>())
                    .put(Integer.valueOf(range.group(2)), Integer.valueOf(range.group(4)));
        }
    }

    /** The texts of a row, with what is said above for cells joined to those above; rows must come in order. */
    List<String> fill(int line, List<String> texts) {
        if (ranges.isEmpty() || texts.stream().allMatch(String::isBlank)) {
            return texts;
        }
        List<String> filled = new ArrayList<>(texts);
        ranges.forEach((column, downwards) -> {
            Map.Entry<Integer, Integer> range = downwards.floorEntry(line);
            if (range == null || line > range.getValue()) {
                return;
            }
            while (filled.size() <= column) {
                filled.add("");
            }
            if (line == range.getKey()) {
                said.put(column, filled.get(column));
            } else {
                filled.set(column, said.getOrDefault(column, ""));
            }
        });
        return filled;
    }

    private static void elements(ZipFile zip, String part, String name, Reader reader) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    reader.read(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not a workbook", e);
        }
    }

    private interface Reader {
        void read(XMLStreamReader xml);
    }
}
