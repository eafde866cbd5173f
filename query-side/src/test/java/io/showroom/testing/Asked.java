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
 * Gives tests one {@link QuerySide} that they share: it starts with the first test that asks for it and ends with the
 * last. Its log is {@link #LOG}: what a test reads stays the same, for nothing is written here but looks at customers.
 */
public final class Asked implements ParameterResolver {

    /**
     * The stores and their staff, the {@link Lives} of store S3, and in S1 and S2 120 prospects with a hundred and
     * fifty days of acts from January 2026 on, all of them entered on 1 January 2027.
     */
    public static final List<RecordedEvent> LOG =
            Group.with(Stream.concat(Lives.all().stream(), RandomHistory.of(20260301, 120).stream())
                    .toList());

    /** The time at which all of it is known. */
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
