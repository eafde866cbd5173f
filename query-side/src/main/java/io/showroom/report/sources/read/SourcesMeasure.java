package io.showroom.report.sources.read;

import io.showroom.report.read.Stage;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The counters of the sources table: acts that came in one way, prospects who reached a stage, open ones lost. */
enum SourcesMeasure {
    /** Visits to the store, first and again. */
    VISITS("visits", "WALK_IN", null, SourcesAnswer.SourceLine::visits),
    /** Calls, first and again. */
    CALLS("calls", "PHONE", null, SourcesAnswer.SourceLine::calls),
    /** Online leads, first and again. */
    LEADS("leads", "ONLINE", null, SourcesAnswer.SourceLine::leads),
    /** Prospects captured. */
    CAPTURED("captured", null, Stage.CAPTURED, SourcesAnswer.SourceLine::captured),
    /** Prospects with their first test drive. */
    TEST_DRIVES("testDrives", null, Stage.TEST_DRIVE, SourcesAnswer.SourceLine::testDrives),
    /** Prospects with their first order. */
    ORDERS("orders", null, Stage.ORDER, SourcesAnswer.SourceLine::orders),
    /** Prospects with their first delivery. */
    DELIVERIES("deliveries", null, Stage.DELIVERY, SourcesAnswer.SourceLine::deliveries),
    /** Open prospects lost. */
    DEFEATS("defeats", null, null, SourcesAnswer.SourceLine::defeats);

    private final String code;
    private final @Nullable String channel;
    private final @Nullable Stage stage;
    private final ToLongFunction<SourcesAnswer.SourceLine> figure;

    SourcesMeasure(
            String code,
            @Nullable String channel,
            @Nullable Stage stage,
            ToLongFunction<SourcesAnswer.SourceLine> figure) {
        this.code = code;
        this.channel = channel;
        this.stage = stage;
        this.figure = figure;
    }

    /** Its name in names of figures. */
    String code() {
        return code;
    }

    /** The channel whose visits, calls or leads it counts; null if it counts something else. */
    @Nullable
    String channel() {
        return channel;
    }

    /** The stage that it counts who reached; null if it counts something else. */
    @Nullable
    Stage stage() {
        return stage;
    }

    /** Its counter of the sums. */
    long of(long[] counters) {
        return counters[ordinal()];
    }

    /** The figure of a row that it makes. */
    long of(SourcesAnswer.SourceLine row) {
        return figure.applyAsLong(row);
    }
}
