package io.showroom.grading.write;

import io.showroom.grading.events.PlaybookTextSet;
import java.util.List;

/**
 * Sets the built-in playbook of a scheme, unless its playbook was ever edited. Sent by the system only.
 *
 * @param scheme key of the scheme
 * @param texts the texts
 */
record IntroducePlaybook(String scheme, List<PlaybookTextSet> texts) implements SchemeCommand {}
