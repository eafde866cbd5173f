package io.showroom.prospect.read;

import java.util.Set;

/**
 * What somebody who sees masked numbers searched for, as far as the access log tells it.
 *
 * @param kind in what way it can be meant
 * @param text what was typed, in the form that is compared: digits, capitals or folded words
 */
public record LoggedSearch(Kind kind, String text) {

    private static final Set<Kind> NUMBERS = Set.of(Kind.WHOLE_NUMBER, Kind.LAST_FOUR, Kind.CAR);
    private static final int SHOWN = 4;
    private static final int LONGEST = 40;

    /** In what way a text is searched for. */
    public enum Kind {
        /** A whole phone number. */
        WHOLE_NUMBER,
        /** The last four digits of one. */
        LAST_FOUR,
        /** Digits that are neither, and find nobody. */
        PART_OF_NUMBER,
        /** A plate or a VIN. */
        CAR,
        /** A name or a model. */
        WORDS
    }

    /** Whether it can tell a number from another one, so that many of them in a row are a series. */
    public boolean triesNumber() {
        return NUMBERS.contains(kind);
    }

    /** Whether it may be kept though nobody was found: the end of a number names nobody, words could, letters too. */
    public boolean namesNobody() {
        return kind != Kind.WORDS
                && term().codePoints().filter(Character::isDigit).count() > 1;
    }

    /** As it is told: the end of a number or plate, or the words. */
    public String term() {
        if (kind == Kind.WORDS) {
            return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
        }
        String plain = text.replaceAll("\\p{IsHan}", "");
        return "…" + (plain.length() <= SHOWN ? plain : plain.substring(plain.length() - SHOWN));
    }
}
