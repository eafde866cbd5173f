package io.showroom.prospect.read.followups;

import io.showroom.projection.read.ReadModels;
import io.showroom.prospect.read.Visibility;
import io.showroom.prospect.read.list.KnownMoment;
import io.showroom.prospect.read.list.KnownProspects;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import io.showroom.web.read.Takes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The to-do list: what is due, most urgent first. */
@Screen
@Takes("asKnownAt")
class FollowUpsPage {

    private final ReadModels readModels;
    private final FollowUps followUps;
    private final Prospects prospects;
    private final KnownProspects past;

    FollowUpsPage(ReadModels readModels, FollowUps followUps, Prospects prospects, KnownProspects past) {
        this.readModels = readModels;
        this.followUps = followUps;
        this.past = past;
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
        Instant known = KnownMoment.of(address, say, actor, model);
        LocalDate today =
                known == null ? say.today(actor.store()) : LocalDate.ofInstant(known, say.zone(actor.store()));
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
        if (known == null) {
            readModels.inOneSnapshot(() -> show(
                    followUps.find(of, actor, paging),
                    followUps.find(over, actor, one).getTotalElements(),
                    prospects.count(ungraded(of), actor),
                    model));
        } else {
            past.ask(known, null, actor, told -> {
                show(
                        followUps.at(known, of, actor, paging, told),
                        followUps.at(known, over, actor, one, told).getTotalElements(),
                        prospects.count(ungraded(of), actor),
                        model);
                return known;
            });
        }
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
        address.remove("asKnownAt");
        String now = UriComponentsBuilder.fromPath("")
                .queryParams(address)
                .encode()
                .build()
                .toUriString();
        model.addAttribute("nowHref", now.isEmpty() ? "?" : now);
        model.addAttribute("pageHref", kept.isEmpty() ? "?" : kept + "&");
        return "prospect/follow-ups";
    }

    private static Model show(Page<FollowUp> rows, long overdue, long ungraded, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("overdue", overdue);
        return model.addAttribute("ungraded", ungraded);
    }

    private static ProspectFilter ungraded(FollowUpQuestion of) {
        return ProspectFilter.ALL
                .among("store", of.stores())
                .among("consultant", of.consultants())
                .only("ungraded");
    }
}
