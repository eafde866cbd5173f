package io.showroom.deploy.nodes;

import io.showroom.sides.Side;

/**
 * Thrown when no other node answered a forwarded request. The code tells whether the request may have been executed.
 */
final class NoNodeAnswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    private NoNodeAnswered(String code) {
        super(code);
        this.code = code;
    }

    /** No running node has that side; nothing was executed. */
    static NoNodeAnswered nobody(Side side) {
        return new NoNodeAnswered(
                switch (side) {
                    case COMMAND -> "commandSideAway";
                    case QUERY -> "querySideAway";
                });
    }

    /** The connection to a node broke while it processed the request, which may have been executed. */
    static NoNodeAnswered lost() {
        return new NoNodeAnswered("nodeLost");
    }

    String code() {
        return code;
    }
}
