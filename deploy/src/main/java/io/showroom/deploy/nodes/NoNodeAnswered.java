package io.showroom.deploy.nodes;

import io.showroom.sides.Side;

/** No other node answered; the code says whether anything may have been done. */
final class NoNodeAnswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    private NoNodeAnswered(String code) {
        super(code);
        this.code = code;
    }

    /** No node of that side lives; nothing was done. */
    static NoNodeAnswered nobody(Side side) {
        return new NoNodeAnswered(
                switch (side) {
                    case COMMAND -> "commandSideAway";
                    case QUERY -> "querySideAway";
                });
    }

    /** A node was lost while it worked on the request. */
    static NoNodeAnswered lost() {
        return new NoNodeAnswered("nodeLost");
    }

    String code() {
        return code;
    }
}
