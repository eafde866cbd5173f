package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Parameter resolver of a {@link QuerySide} shared by tests: it starts with the first test and ends with the last. Its
 * log is {@link #LOG}; tests write nothing but access log entries, so results are stable.
 */
public final class Asked implements ParameterResolver {

    /**
     * The stores and their staff, the {@link Lives} of store S3, and in S1 and S2 120 prospects with 150 days of acts
     * from January 2026 on, all recorded on 1 January 2027.
     */
    public static final List<RecordedEvent> LOG =
            Group.with(Stream.concat(Lives.all().stream(), RandomHistory.of(20260301, 120).stream())
                    .toList());

    /** A time after all of it was recorded. */
    public static final Clock CLOCK = Clock.fixed(
            io.showroom.testing.Stream.recordedAt(LOG.getLast().position()).plusSeconds(3600), ZoneOffset.UTC);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == QuerySide.class;
    }

    @Override
    public QuerySide resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Asked.class))
                .computeIfAbsent(QuerySide.class, type -> QuerySide.of(CLOCK, LOG), QuerySide.class);
    }
}
