package io.showroom.commandapi;

import io.showroom.eventlog.write.AppendedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command on the command bus: filled while the command's unit of work prepares to commit, after its
 * handler has returned. Public fields, so that a bus that serializes its messages can carry it; the buses used here do
 * not.
 */
final class CommandOutcome {

    public List<Receipt.ReceiptEvent> events = new ArrayList<>();
    public @Nullable String id;
    public @Nullable Long position;

    void fill(List<AppendedEvent> appended) {
        events = appended.stream()
                .map(one -> new Receipt.ReceiptEvent(one.type(), one.sequence()))
                .toList();
        appended.stream().max(Comparator.comparingLong(AppendedEvent::position)).ifPresent(last -> {
            position = last.position();
            id = last.streamId();
        });
    }

    void fill(Receipt earlier) {
        events = earlier.events();
        id = earlier.id();
        position = earlier.position();
    }
}
