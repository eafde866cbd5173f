package io.showroom.directory.read;

import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint {@code GET /api/stores/{store}/duty?day=}: who is on duty on that store day; default is today. */
@RestController
record DutyEndpoint(Directory directory, DutyRota rota, Clock clock) {

    @GetMapping("/api/stores/{store}/duty")
    DutyAnswer duty(@PathVariable String store, @RequestParam @Nullable LocalDate day, Actor actor) {
        StoreEntry entry = directory
                .store(store)
                .filter(known -> actor.reaches(known.key()))
                .orElseThrow(() -> QueryRejection.notFound("notThere"));
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), entry.zone()) : day;
        return new DutyAnswer(store, asked, rota.on(store, asked));
    }

    /** The response. */
    record DutyAnswer(String store, LocalDate day, List<String> consultants) {}
}
