package io.showroom.eventlog.read;

import io.showroom.prospect.events.ProspectId;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of prospect ids, so that several threads can walk the log in parallel.
 *
 * @param from least id, inclusive
 * @param to greatest id, exclusive
 */
public record ProspectRange(String from, String to) {

    private static final String FIRST = ProspectId.PREFIX;
    private static final String END = behind(FIRST);
    private static final int DIGITS = 16;

    /** All prospects. */
    public static final ProspectRange WHOLE = new ProspectRange(FIRST, END);

    /**
     * Splits all prospects into ranges of about the same size; ids are hexadecimal and evenly distributed.
     *
     * @param portions number of ranges, from 1 to 16
     */
    public static List<ProspectRange> split(int portions) {
        List<ProspectRange> split = new ArrayList<>();
        for (int i = 0; i < portions; i++) {
            split.add(new ProspectRange(
                    i == 0 ? FIRST : bound(i * DIGITS / portions),
                    i == portions - 1 ? END : bound((i + 1) * DIGITS / portions)));
        }
        return List.copyOf(split);
    }

    /** Whether a prospect is in this range. */
    public boolean holds(String prospectId) {
        return prospectId.compareTo(from) >= 0 && prospectId.compareTo(to) < 0;
    }

    /** Returns the least text after all texts with a prefix. */
    private static String behind(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private static String bound(int digit) {
        return FIRST + Character.forDigit(digit, DIGITS);
    }
}
