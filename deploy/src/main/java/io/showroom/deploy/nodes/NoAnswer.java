package io.showroom.deploy.nodes;

import io.showroom.sides.Side;

/** No other node answered; the code says whether anything may have been done. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    private NoAnswer(String code) {
        super(code);
        this.code = code;
    }

    /** No node of that side lives; nothing was done. */
    static NoAnswer nobody(Side side) {
        return new NoAnswer(
                switch (side) {
                    case COMMAND -> "commandSideAway";
                    case QUERY -> "querySideAway";
                });
    }

    /** A node was lost while it worked on the request. */
    static NoAnswer lost() {
        return new NoAnswer("nodeLost");
    }

    String code() {
        return code;
    }
}
