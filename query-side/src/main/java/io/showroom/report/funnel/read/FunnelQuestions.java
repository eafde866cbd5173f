package io.showroom.report.funnel.read;

import java.util.List;

/**
 * Asks for several funnels at once, so that past knowledge is worked out but once for all of them.
 *
 * @param questions at least one; all about the same, by the same knowledge, over other days
 */
public record FunnelQuestions(List<FunnelQuestion> questions) {

    /** Copies the list. */
    public FunnelQuestions {
        questions = List.copyOf(questions);
    }
}
