package io.showroom.audit.access.read;

import java.util.List;
import java.util.Map;

/** A named way in which looking at personal data can be unusual. What it finds is a question, not a verdict. */
interface AccessRule {

    /** Its name in addresses and texts ({@code access.rule.<name>}). */
    String name();

    /** What can be set about it. */
    List<Parameter> parameters();

    /**
     * What it finds, in a pure look at entries.
     *
     * @param looks entries of the log, by person and time
     * @param set values of the parameters
     * @param named tells the customers of looks
     * @param stores by which clock each entry is looked at
     */
    List<Unusual> find(List<Look> looks, Map<String, Integer> set, Named named, Clocks stores);

    /**
     * Something that can be set about a rule.
     *
     * @param name its name in addresses and texts
     * @param usual value if nothing is said
     * @param least smallest value allowed
     * @param most greatest value allowed
     */
    record Parameter(String name, int usual, int least, int most) {}
}
