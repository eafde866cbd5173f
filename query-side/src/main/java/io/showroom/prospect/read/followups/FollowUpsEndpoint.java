package io.showroom.prospect.read.followups;

import io.showroom.answer.read.Paging;
import io.showroom.staff.Actor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/follow-ups}: the to-do list. */
@RestController
class FollowUpsEndpoint {

    static final Set<String> SORTS = Set.of("due", "name", "grade", "lastContact", "consultant");

    private final FollowUps followUps;

    FollowUpsEndpoint(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** One page of the list. */
    record Answer(int page, int size, long total, List<FollowUp> rows) {}

    @GetMapping("/api/follow-ups")
    Answer list(
            @ModelAttribute FollowUpQuestion question,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String sort,
            Actor actor) {
        Page<FollowUp> found = followUps.find(question, actor, Paging.of(page, size, sort, SORTS, "due"));
        return new Answer(found.getNumber(), found.getSize(), found.getTotalElements(), found.getContent());
    }
}
