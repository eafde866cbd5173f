package io.showroom.commandapi;

import java.util.List;

/** A request that cannot be understood, with everything that is wrong with it. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Field> fields;

    Problem(int status, String code, List<Field> fields) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Field> fields() {
        return fields;
    }

    /** One field at fault: which, for programs why, and what the text for people names. */
    record Field(String field, String code, List<String> args) {}
}
