package io.showroom.importing.write.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zipped parts of a workbook and the relationships between them, in the transitional and the strict format. */
final class WorkbookParts implements AutoCloseable {

    private final ZipFile zip;
    private final UploadBudget allowance;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    WorkbookParts(Path file, UploadBudget allowance) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.allowance = allowance;
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /**
     * A relationship to another part.
     *
     * @param kind last segment of its type
     * @param part name of the part
     */
    record Target(String kind, String part) {}

    /** Reads one part. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Returns the name of the workbook part, which lists the sheets. */
    String main() throws IOException, XMLStreamException {
        return first(targets(""), "officeDocument")
                .or(() -> Optional.of("xl/workbook.xml"))
                .filter(part -> entries.containsKey(key(part)))
                .orElseThrow(() -> new IOException("no workbook"));
    }

    /** Returns the relationships of a part by identifier. */
    Map<String, Target> targets(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Target> targets = new LinkedHashMap<>();
        read(folder + "_rels/" + part.substring(slash + 1) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    allowance.one(UploadBudget.BoundedItem.PART);
                    String kind = String.valueOf(Xml.attribute(xml, "Type"));
                    targets.put(
                            String.valueOf(Xml.attribute(xml, "Id")),
                            new Target(
                                    kind.substring(kind.lastIndexOf('/') + 1),
                                    resolved(folder, String.valueOf(Xml.attribute(xml, "Target")))));
                }
            }
        });
        return targets;
    }

    /** Returns the first part of a kind. */
    static Optional<String> first(Map<String, Target> targets, String kind) {
        return targets.values().stream()
                .filter(target -> target.kind().equals(kind))
                .map(Target::part)
                .findFirst();
    }

    void read(String part, Reading reading) throws IOException, XMLStreamException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            return;
        }
        try (InputStream in = allowance.counted(zip.getInputStream(entry))) {
            reading.read(Xml.of(in));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String resolved(String folder, String target) {
        String path = (target.startsWith("/") ? target.substring(1) : folder + target).replace('\\', '/');
        for (String before = ""; !before.equals(path); ) {
            before = path;
            path = path.replaceFirst("(^|/)(?!\\.\\.)[^/]+/\\.\\./", "$1").replaceFirst("(^|/)\\./", "$1");
        }
        return path;
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
