package io.showroom.grading.write;

import io.showroom.grading.events.PlaybookTextSet;
import java.util.List;

/**
 * Gives a scheme the playbook that comes with the product, unless anything was ever written in its own. Nobody sends it
 * from outside.
 *
 * @param scheme key of the scheme
 * @param texts what it says
 */
record IntroducePlaybook(String scheme, List<PlaybookTextSet> texts) implements SchemeCommand {}
