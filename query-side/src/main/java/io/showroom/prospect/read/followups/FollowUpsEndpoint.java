package io.showroom.prospect.read.followups;

import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/follow-ups}: the list of open follow-ups. */
@RestController
record FollowUpsEndpoint(FollowUps followUps) {

    static final Set<String> SORTS = Set.of("due", "name", "grade", "lastContact", "consultant");

    /**
     * One page of the list.
     *
     * @param position log position of the read models
     */
    record Answer(int page, int size, long total, long position, List<FollowUp> rows) {

        static Answer of(Page<FollowUp> page, long position) {
            return new Answer(page.getNumber(), page.getSize(), page.getTotalElements(), position, page.getContent());
        }
    }

    @GetMapping("/api/follow-ups")
    Answer list(
            @ModelAttribute FollowUpQuestion question,
            @RequestParam @Nullable Integer page,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Instant asKnownAt,
            Actor actor) {
        Paging paging = Paging.of(page, size, sort, SORTS, "due");
        var found = followUps.find(question, asKnownAt, actor, paging);
        return Answer.of(found.answer(), found.position());
    }
}
