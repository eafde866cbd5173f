package io.showroom.prospect.read.followups;

import io.showroom.prospect.read.Visibility;
import io.showroom.prospect.read.list.AsOfMoment;
import io.showroom.prospect.read.list.AsOfProspects;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Page of the open follow-ups, most urgent first. */
@Screen
@DeclaresParameters("asKnownAt")
record FollowUpsPage(FollowUps followUps, Prospects prospects, AsOfProspects past) {

    @GetMapping("/follow-ups")
    String followUps(
            @ModelAttribute("asked") FollowUpQuestion question,
            @RequestParam @Nullable Integer page,
            @RequestParam MultiValueMap<String, String> address,
            ViewFormat format,
            Actor actor,
            Model model) {
        Instant known = AsOfMoment.of(address, format, actor, model);
        LocalDate today =
                known == null ? format.today(actor.store()) : LocalDate.ofInstant(known, format.zone(actor.store()));
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
        past.ask(known, null, actor, told -> {
            model.addAttribute("rows", followUps.at(known, of, actor, paging, told));
            model.addAttribute(
                    "overdue", followUps.at(known, over, actor, one, told).getTotalElements());
            return model.addAttribute("ungraded", prospects.count(ungraded(of), actor));
        });
        model.addAttribute("asked", of);
        model.addAttribute("today", today);
        model.addAttribute("consultants", Visibility.ownOnly(actor) ? List.of() : format.consultants(actor.store()));
        address.remove("page");
        address.remove("seen");
        address.remove("after");
        String kept = query(address);
        address.remove("asKnownAt");
        String now = query(address);
        model.addAttribute("nowHref", now.isEmpty() ? "?" : now);
        model.addAttribute("pageHref", kept.isEmpty() ? "?" : kept + "&");
        return "prospect/follow-ups";
    }

    private static String query(MultiValueMap<String, String> address) {
        return UriComponentsBuilder.fromPath("")
                .queryParams(address)
                .encode()
                .build()
                .toUriString();
    }

    private static ProspectFilter ungraded(FollowUpQuestion of) {
        return ProspectFilter.ALL
                .among("store", of.stores())
                .among("consultant", of.consultants())
                .only("ungraded");
    }
}
