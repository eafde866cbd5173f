package io.showroom.prospect.acts;

/**
 * One input of an act's form on the card; its label is the message {@code field.<name>}.
 *
 * @param kind type of input
 * @param name name of the command's field
 * @param required whether the form requires it
 */
public record ActField(Kind kind, String name, boolean required) {

    /** Type of an input. */
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
        /** A grade that may be given by hand. */
        GRADE
    }

    static ActField of(Kind kind, String name) {
        return new ActField(kind, name, false);
    }

    static ActField must(Kind kind, String name) {
        return new ActField(kind, name, true);
    }
}
