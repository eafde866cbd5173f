package io.showroom.prospect.acts;

/**
 * One field of the form of an act; its label is the text {@code field.<name>}.
 *
 * @param kind how it is filled in
 * @param name name of the command's field
 * @param required whether the form insists on it
 */
public record ActField(Kind kind, String name, boolean required) {

    /** How a field is filled in. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        AREA,
        /** A whole or decimal number. */
        NUMBER,
        /** An amount of money. */
        AMOUNT,
        /** A day. */
        DATE,
        /** A grade that is given by hand. */
        GRADE
    }

    static ActField of(Kind kind, String name) {
        return new ActField(kind, name, false);
    }

    static ActField must(Kind kind, String name) {
        return new ActField(kind, name, true);
    }
}
