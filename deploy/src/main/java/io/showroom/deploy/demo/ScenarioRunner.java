package io.showroom.deploy.demo;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.monthclose.write.CloseMonth;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.ProspectActCommand;
import io.showroom.prospect.write.ProspectCommand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Executes the acts of a scenario, each at its own time, some hundred per transaction. */
@Component
final class ScenarioRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRunner.class);
    private static final int ACTS_AT_ONCE = 150;

    private final Commands commands;
    private final ProspectActs prospects;
    private final DecisionContexts contexts;
    private final LastEventReferences named;
    private final ScenarioProgress mark;
    private final MonthClosings closings;

    ScenarioRunner(
            Commands commands,
            ProspectActs prospects,
            DecisionContexts contexts,
            LastEventReferences named,
            ScenarioProgress mark,
            MonthClosings closings) {
        this.commands = commands;
        this.prospects = prospects;
        this.contexts = contexts;
        this.named = named;
        this.mark = mark;
        this.closings = closings;
    }

    /**
     * Executes the acts in order; returns how many a rule rejected.
     *
     * @param sofar receives the number of acts executed, now and then
     */
    int tell(List<ScenarioCommand> acts, ScenarioClock clock, IntConsumer sofar) {
        int refused = 0;
        int told = 0;
        List<ScenarioCommand> batch = new ArrayList<>(ACTS_AT_ONCE);
        for (ScenarioCommand act : acts) {
            if (told++ % ACTS_AT_ONCE == 0) {
                sofar.accept(told);
            }
            if (!(act.command() instanceof ProspectCommand command)) {
                refused += together(batch, clock) + alone(act, clock);
                batch.clear();
                continue;
            }
            if (batch.size() == ACTS_AT_ONCE || LastEventReferences.looksBack(command)) {
                refused += together(batch, clock);
                batch.clear();
            }
            batch.add(named.whatIsMeant(act));
        }
        return refused + together(batch, clock);
    }

    private int together(List<ScenarioCommand> batch, ScenarioClock clock) {
        if (batch.isEmpty()) {
            return 0;
        }
        List<ProspectActCommand> acts = batch.stream()
                .map(told -> new ProspectActCommand((ProspectCommand) told.command(), CommandContext.as(told.by())))
                .toList();
        Iterator<ScenarioCommand> telling = List.copyOf(batch).iterator();
        boolean[] counted = new boolean[1];
        ProspectActs.Result result = prospects.carryOut(acts, contexts, true, act -> {
            if (!counted[0]) {
                counted[0] = true;
                mark.told(acts.size());
            }
            clock.tell(telling.next().recordedAt());
        });
        int refused = 0;
        for (int i = 0; i < acts.size(); i++) {
            Optional<Rejection> refusal = result.refusals().get(i);
            if (refusal.isPresent()) {
                refused++;
                report(batch.get(i), refusal.get());
            }
        }
        return refused;
    }

    private int alone(ScenarioCommand act, ScenarioClock clock) {
        clock.tell(act.recordedAt());
        try {
            Object command = act.command() instanceof CloseMonth close ? closings.filled(close) : act.command();
            commands.send(command, CommandContext.as(act.by()));
            return 0;
        } catch (Rejection refusal) {
            report(act, refusal);
            return 1;
        } finally {
            mark.told(1);
        }
    }

    private static void report(ScenarioCommand act, Rejection refusal) {
        LOG.warn(
                "An act of the demonstration was refused: {} at {}: {}",
                act.command().getClass().getSimpleName(),
                act.recordedAt(),
                refusal.reason().code());
    }
}
