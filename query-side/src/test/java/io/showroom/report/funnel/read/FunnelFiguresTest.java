package io.showroom.report.funnel.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Measures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Folded;
import io.showroom.report.read.Requests;
import io.showroom.report.read.StepProjection;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FunnelFiguresTest {

    private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    @Property(tries = 40)
    void aFigureLeadsToAsManyProspectsAsItCounts(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prospects, @ForAll FunnelReading reading) {
        List<RecordedEvent> log = RandomHistory.of(seed, prospects);
        Measures measures = Folded.over(log, new FunnelProjection(), new StepProjection());
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set("from", "2026-01-10");
        address.set("to", "2026-04-20");
        address.set("reading", reading.code());
        address.set("by", "source");
        FunnelAnswer report = FunnelArithmetic.report(measures, FunnelQuestion.of(Requests.of(address, AUDITOR)));

        report.stages().forEach(stage -> assertThat(behind(log, stage.stage() + "/prospects", address))
                .as(stage.stage())
                .isEqualTo(stage.prospects()));
        for (FunnelAnswer.Group group : report.groups()) {
            address.set("key", group.key());
            group.stages().forEach(stage -> assertThat(behind(log, stage.stage() + "/skipped", address))
                    .as(group.key() + " " + stage.stage())
                    .isEqualTo(stage.skipped()));
        }
    }

    @Test
    void anUnknownFigureIsRejected() {
        assertThatThrownBy(() -> new FunnelFigures().behind(List.of("order", "money"), Requests.of("", AUDITOR)))
                .isInstanceOf(QueryRejection.class);
    }

    private static long behind(List<RecordedEvent> log, String figure, MultiValueMap<String, String> address) {
        Predicate<Timeline> counted =
                new FunnelFigures().behind(List.of(figure.split("/")), Requests.of(address, AUDITOR));
        AtomicLong count = new AtomicLong();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            if (counted.test(Timeline.of(stream, Decryptor.NOTHING))) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }
}
