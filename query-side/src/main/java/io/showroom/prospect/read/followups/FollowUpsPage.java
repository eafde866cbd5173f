package io.showroom.prospect.read.followups;

import io.showroom.answer.read.Paging;
import io.showroom.prospect.read.Visibility;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The to-do list: what is due, most urgent first. */
@Screen
class FollowUpsPage {

    private final FollowUps followUps;
    private final Prospects prospects;

    FollowUpsPage(FollowUps followUps, Prospects prospects) {
        this.followUps = followUps;
        this.prospects = prospects;
    }

    @GetMapping("/follow-ups")
    String followUps(
            @ModelAttribute("asked") FollowUpQuestion question,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        FollowUpQuestion of = question.dueBy() == null
                ? new FollowUpQuestion(
                        question.store(),
                        question.consultant(),
                        today.plusDays(1).toString())
                : question;
        Paging paging = Paging.of(page, null, null, FollowUpsEndpoint.SORTS, "due");
        Paging one = new Paging(0, 1, "due", false);
        FollowUpQuestion over = new FollowUpQuestion(
                of.store(), of.consultant(), today.minusDays(1).toString());
        model.addAttribute("rows", followUps.find(of, actor, paging));
        model.addAttribute("overdue", followUps.find(over, actor, one).getTotalElements());
        model.addAttribute("ungraded", prospects.count(ungraded(of), actor));
        model.addAttribute("asked", of);
        model.addAttribute("today", today);
        model.addAttribute("consultants", Visibility.ownOnly(actor) ? List.of() : say.consultants(actor.store()));
        address.remove("page");
        address.remove("seen");
        address.remove("after");
        String kept = UriComponentsBuilder.fromPath("")
                .queryParams(address)
                .encode()
                .build()
                .toUriString();
        model.addAttribute("pageHref", kept.isEmpty() ? "?" : kept + "&");
        return "prospect/follow-ups";
    }

    private static ProspectFilter ungraded(FollowUpQuestion of) {
        return new ProspectFilter(
                of.stores(), of.consultants(), null, null, null, null, null, null, null, true, null, null);
    }
}
