package io.showroom.erasure.read;

import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Page of the erasures, for administrators and auditors. */
@Screen
record ErasuresPage(Erasures erasures, ErasuresForm form) {

    private static final int ROWS = 50;
    private static final int PRINTED = 5000;

    @GetMapping("/audit/erasures")
    String list(@RequestParam @Nullable Integer page, ViewFormat format, Actor actor, Model model) {
        Paging paging = Paging.of(page, ROWS, null, Set.of("position"), "position,desc");
        long count = erasures.count(actor);
        List<Erasure> shown = erasures.newest(actor, ROWS, (long) paging.page() * ROWS);
        model.addAttribute("rows", new PageImpl<>(shown, PageRequest.of(paging.page(), ROWS), count));
        model.addAttribute("named", erasures.named(shown, actor, format));
        model.addAttribute("pageHref", "/audit/erasures?");
        return "erasure/erasures";
    }

    @GetMapping("/audit/erasures/print")
    String print(ViewFormat format, Actor actor, Model model) {
        List<Erasure> printed = erasures.newest(actor, PRINTED, 0);
        model.addAttribute("form", form.of(printed, erasures.named(printed, actor, format), format));
        model.addAttribute("back", "/audit/erasures");
        return "form/print";
    }
}
