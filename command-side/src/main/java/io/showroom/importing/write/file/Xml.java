package io.showroom.importing.write.file;

import java.io.InputStream;
import java.io.Reader;
import java.util.function.IntConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads untrusted XML: without DTDs and external entities, and with local names only. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader of(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static XMLStreamReader of(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Returns the value of an attribute by its local name; null if it is absent. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether a boolean attribute is true. */
    static boolean says(XMLStreamReader xml, String name) {
        String text = attribute(xml, name);
        return text != null && (text.equals("1") || text.equals("true") || text.equals("on"));
    }

    /** Parses an integer; returns {@code otherwise} if the text is null or none. */
    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /**
     * Returns all text of the current element.
     *
     * @param length receives the length so far, before it grows
     */
    static String text(XMLStreamReader xml, IntConsumer length) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length.accept(text.length() + xml.getTextLength());
                    text.append(xml.getText());
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** Returns the text of the current element with its runs joined and without phonetic guides. */
    static String rich(XMLStreamReader xml, IntConsumer length) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(text(xml, more -> length.accept(text.length() + more)));
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return CellText.meant(text.toString());
    }

    /** Skips the current element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            depth += what == XMLStreamConstants.START_ELEMENT ? 1 : what == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Newer runtimes count each &amp; as an entity and fail after 100,000. Without DTDs no other entities exist.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }
}
