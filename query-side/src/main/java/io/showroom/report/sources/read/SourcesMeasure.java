package io.showroom.report.sources.read;

import io.showroom.report.read.Stage;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The counters of the sources table: contacts by channel, prospects that reached a stage, and defeats. */
enum SourcesMeasure {
    /** Visits to the store, first and further ones. */
    VISITS("visits", "WALK_IN", null, SourcesAnswer.SourceLine::visits),
    /** Calls, first and further ones. */
    CALLS("calls", "PHONE", null, SourcesAnswer.SourceLine::calls),
    /** Online leads, first and further ones. */
    LEADS("leads", "ONLINE", null, SourcesAnswer.SourceLine::leads),
    /** Prospects captured. */
    CAPTURED("captured", null, Stage.CAPTURED, SourcesAnswer.SourceLine::captured),
    /** Prospects with their first test drive. */
    TEST_DRIVES("testDrives", null, Stage.TEST_DRIVE, SourcesAnswer.SourceLine::testDrives),
    /** Prospects with their first order. */
    ORDERS("orders", null, Stage.ORDER, SourcesAnswer.SourceLine::orders),
    /** Prospects with their first delivery. */
    DELIVERIES("deliveries", null, Stage.DELIVERY, SourcesAnswer.SourceLine::deliveries),
    /** Open periods that ended in a confirmed defeat. */
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

    /** Returns its name in names of figures. */
    String code() {
        return code;
    }

    /** Returns the channel whose contacts it counts; null if it counts something else. */
    @Nullable
    String channel() {
        return channel;
    }

    /** Returns the stage whose first act it counts; null if it counts something else. */
    @Nullable
    Stage stage() {
        return stage;
    }

    /** Returns its value in a row of counters. */
    long of(long[] counters) {
        return counters[ordinal()];
    }

    /** Returns its value in a line of the answer. */
    long of(SourcesAnswer.SourceLine row) {
        return figure.applyAsLong(row);
    }
}
