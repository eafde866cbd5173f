package io.showroom.deploy.demo;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Refused;
import io.showroom.monthclose.write.CloseMonth;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.Act;
import io.showroom.prospect.write.ProspectCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the acts of a story carried out, each at its own time, some hundred in one transaction. */
@Component
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final int ACTS_AT_ONCE = 150;

    private final Commands commands;
    private final ProspectActs prospects;
    private final Desks desks;
    private final Named named;
    private final StoryMark mark;
    private final Closings closings;

    Teller(Commands commands, ProspectActs prospects, Desks desks, Named named, StoryMark mark, Closings closings) {
        this.commands = commands;
        this.prospects = prospects;
        this.desks = desks;
        this.named = named;
        this.mark = mark;
        this.closings = closings;
    }

    /**
     * Tells the acts, in order, and counts those that a rule refused.
     *
     * @param sofar hears now and then how many are told
     */
    int tell(List<Told> acts, StoryClock clock, IntConsumer sofar) {
        int refused = 0;
        int told = 0;
        List<Told> batch = new ArrayList<>(ACTS_AT_ONCE);
        for (Told act : acts) {
            if (told++ % ACTS_AT_ONCE == 0) {
                sofar.accept(told);
            }
            if (!(act.command() instanceof ProspectCommand command)) {
                refused += together(batch, clock) + alone(act, clock);
                batch.clear();
                continue;
            }
            if (batch.size() == ACTS_AT_ONCE || Named.looksBack(command)) {
                refused += together(batch, clock);
                batch.clear();
            }
            batch.add(named.whatIsMeant(act));
        }
        return refused + together(batch, clock);
    }

    private int together(List<Told> batch, StoryClock clock) {
        if (batch.isEmpty()) {
            return 0;
        }
        List<Act> acts = batch.stream()
                .map(told -> new Act((ProspectCommand) told.command(), Acting.as(told.by())))
                .toList();
        Iterator<Told> telling = List.copyOf(batch).iterator();
        boolean[] counted = new boolean[1];
        ProspectActs.Result result = prospects.carryOut(acts, desks, true, act -> {
            if (!counted[0]) {
                counted[0] = true;
                mark.told(acts.size());
            }
            clock.tell(telling.next().recordedAt());
        });
        int refused = 0;
        for (int i = 0; i < acts.size(); i++) {
            Optional<Refused> refusal = result.refusals().get(i);
            if (refusal.isPresent()) {
                refused++;
                report(batch.get(i), refusal.get());
            }
        }
        return refused;
    }

    private int alone(Told act, StoryClock clock) {
        clock.tell(act.recordedAt());
        try {
            Object command = act.command() instanceof CloseMonth close ? closings.filled(close) : act.command();
            commands.send(command, Acting.as(act.by()));
            return 0;
        } catch (Refused refusal) {
            report(act, refusal);
            return 1;
        } finally {
            mark.told(1);
        }
    }

    private static void report(Told act, Refused refusal) {
        LOG.warn(
                "An act of the demonstration was refused: {} at {}: {}",
                act.command().getClass().getSimpleName(),
                act.recordedAt(),
                refusal.reason().code());
    }
}
