package io.showroom.report.stores.read;

import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Takes;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/stores}: the stores side by side on a day. */
@RestController
@Takes({"store", "day", "month", "asKnownAt"})
class StoresEndpoint {

    private final StoresSideBySide stores;
    private final ReportTexts texts;
    private final Speaker speaker;
    private final Clock clock;

    StoresEndpoint(StoresSideBySide stores, ReportTexts texts, Speaker speaker, Clock clock) {
        this.stores = stores;
        this.texts = texts;
        this.speaker = speaker;
        this.clock = clock;
    }

    @GetMapping("/api/reports/stores")
    ResponseEntity<Object> stores(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        StoresAsked asked = StoresAsked.of(address, clock.instant(), say, actor);
        StoresReport report = stores.of(asked);
        return Answers.of(accept, report, () -> StoresForm.of(report, asked, texts, say));
    }
}
