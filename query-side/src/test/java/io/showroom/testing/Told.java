package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.monthclose.events.MonthClosed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Parameter resolver of a {@link Side} shared by tests, whose log is the first half of {@link Asked#LOG}, so that its
 * results for S1 and S2 are those known then, followed by all {@link Story stories}.
 */
public final class Told implements ParameterResolver {

    /** The part of {@link Asked#LOG} it begins with. */
    public static final List<RecordedEvent> BEGINNING = Asked.LOG.subList(0, Asked.LOG.size() / 2);

    /** Noon in Shanghai on Thursday, 15 April 2027: the present of all stories. */
    public static final Instant NOW = Instant.parse("2027-04-15T04:00:00Z");

    /** Placeholder for the position of a month's figures: that of the event before the closing. */
    static final long BY_THEN = -1;

    /** Time zones of stories elsewhere: their names begin with the place. */
    private static final List<ZoneId> ELSEWHERE = List.of(ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));

    /** The query side with the stories, a type of its own beside that of {@link Asked}. */
    public record Side(QuerySide side) implements AutoCloseable {

        @Override
        public void close() {
            side.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Side.class;
    }

    @Override
    public Side resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Told.class))
                .computeIfAbsent(Side.class, type -> started(), Side.class);
    }

    private static Side started() {
        return new Side(QuerySide.of(Clock.fixed(NOW, ZoneOffset.UTC), log()));
    }

    /** Returns when the last event of the beginning was recorded. */
    public static Instant then() {
        return BEGINNING.getLast().recordedAt();
    }

    private static List<RecordedEvent> log() {
        List<RecordedEvent> log = new ArrayList<>(BEGINNING);
        stories()
                .flatMap(ToldStore::events)
                .sorted(Comparator.comparing(RecordedEvent::recordedAt)
                        .thenComparing(RecordedEvent::streamId)
                        .thenComparing(RecordedEvent::sequence))
                .forEach(event -> log.add(
                        event.payload() instanceof MonthClosed closed ? sealed(event, closed, log.size()) : event));
        return log;
    }

    private static Stream<ToldStore> stories() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Story.class));
        return scan.findCandidateComponents("io.showroom.report").stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
                .map(type -> told(type.asSubclass(Story.class)));
    }

    private static ToldStore told(Class<? extends Story> type) {
        String key = ToldStore.keyOf(type);
        ZoneId zone = ELSEWHERE.stream()
                .filter(place -> key.startsWith(place.getId().replaceAll("^.*/|_", "")))
                .findFirst()
                .orElse(io.showroom.testing.Stream.ZONE);
        ToldStore store = new ToldStore(key, zone);
        BeanUtils.instantiateClass(type).in(store);
        return store;
    }

    private static RecordedEvent sealed(RecordedEvent event, MonthClosed closed, long position) {
        String figures = "{\"figures\":%s,\"month\":\"%s\",\"position\":%d,\"store\":\"%s\"}"
                .formatted(closed.figures(), closed.month(), position, closed.store());
        return new RecordedEvent(
                event.position(),
                event.eventId(),
                event.streamId(),
                event.sequence(),
                event.recordedAt(),
                new MonthClosed(closed.store(), closed.month(), position, digest(figures), figures),
                event.metadata());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
