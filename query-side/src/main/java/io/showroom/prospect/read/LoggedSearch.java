package io.showroom.prospect.read;

import java.util.Set;

/**
 * A search by a user who sees masked numbers, as it is recorded in the access log.
 *
 * @param kind how the text was interpreted
 * @param text the typed text, normalized for comparison: digits, upper case, or {@code SearchText}
 */
public record LoggedSearch(Kind kind, String text) {

    private static final Set<Kind> NUMBERS = Set.of(Kind.WHOLE_NUMBER, Kind.LAST_FOUR, Kind.CAR);
    private static final int SHOWN = 4;
    private static final int LONGEST = 40;

    /** Interpretation of a search text. */
    public enum Kind {
        /** A whole phone number. */
        WHOLE_NUMBER,
        /** The last four digits of a phone number. */
        LAST_FOUR,
        /** Other digits, which find nobody. */
        PART_OF_NUMBER,
        /** A plate or a VIN. */
        CAR,
        /** A name or a model. */
        WORDS
    }

    /** Whether a series of such searches could be used to find out a number. */
    public boolean triesNumber() {
        return NUMBERS.contains(kind);
    }

    /**
     * Whether the term may be stored in the clear if nobody was found: the end of a number identifies nobody, but words
     * and letters could.
     */
    public boolean namesNobody() {
        return kind != Kind.WORDS
                && term().codePoints().filter(Character::isDigit).count() > 1;
    }

    /** Returns the recorded term: the end of the number or plate, or the words. */
    public String term() {
        if (kind == Kind.WORDS) {
            return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
        }
        String plain = text.replaceAll("\\p{IsHan}", "");
        return "…" + (plain.length() <= SHOWN ? plain : plain.substring(plain.length() - SHOWN));
    }
}
