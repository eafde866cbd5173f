package io.showroom.eventlog.read;

import io.showroom.prospect.events.ProspectId;
import java.util.ArrayList;
import java.util.List;

/**
 * The prospects whose identifiers lie in a range, so that several threads can walk the log, each its own part of it.
 *
 * @param from the least identifier of the range, inclusive
 * @param to the end of the range, exclusive
 */
public record ProspectRange(String from, String to) {

    private static final String FIRST = ProspectId.PREFIX;
    private static final String END = behind(FIRST);
    private static final int DIGITS = 16;

    /** Every prospect. */
    public static final ProspectRange WHOLE = new ProspectRange(FIRST, END);

    /**
     * All prospects in so many portions of about the same size, as the identifiers are hexadecimal and evenly spread.
     *
     * @param portions from 1 to 16
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

    /** Whether a prospect belongs to this portion. */
    public boolean holds(String prospectId) {
        return prospectId.compareTo(from) >= 0 && prospectId.compareTo(to) < 0;
    }

    /** The least text behind all that begin with a prefix. */
    private static String behind(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    private static String bound(int digit) {
        return FIRST + Character.forDigit(digit, DIGITS);
    }
}
