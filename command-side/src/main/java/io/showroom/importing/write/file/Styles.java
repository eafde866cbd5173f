package io.showroom.importing.write.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats of a workbook's cell styles. */
final class Styles {

    private final Map<Integer, NumberStyle> spelled = new HashMap<>();
    private final List<NumberStyle> forms = new ArrayList<>();
    private final UploadBudget allowance;

    Styles(UploadBudget allowance) {
        this.allowance = allowance;
    }

    /** Returns the format of a style; plain numbers if the workbook has no such style. */
    NumberStyle form(int style) {
        return style >= 0 && style < forms.size() ? forms.get(style) : NumberStyle.NUMBER;
    }

    /** Reads the styles part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        List<Integer> ids = new ArrayList<>();
        String group = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            int id = Xml.number(Xml.attribute(xml, "numFmtId"), 0);
            if (name.equals("numFmts") || name.equals("cellXfs") || name.endsWith("Xfs") || name.equals("dxfs")) {
                group = name;
            } else if (name.equals("numFmt") && group.equals("numFmts")) {
                String code = Xml.attribute(xml, "formatCode");
                allowance.one(UploadBudget.BoundedItem.STYLE);
                spelled.put(id, code == null ? NumberStyle.NUMBER : NumberStyle.of(code));
            } else if (name.equals("xf") && group.equals("cellXfs")) {
                allowance.one(UploadBudget.BoundedItem.STYLE);
                ids.add(id);
            }
        }
        ids.forEach(id -> forms.add(spelled.containsKey(id) ? spelled.get(id) : NumberStyle.builtIn(id)));
    }
}
