package io.showroom.deploy.bench;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CaptureContactBuilder;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.registervisit.RegisterVisitBuilder;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * B1: commands from 16 clients with all rules, compared with a loop that inserts the resulting rows with one commit
 * each, and with Axon's default set-up storing the same events.
 */
final class CommandBench {

    private static final int ROUNDS = 3;
    private static final int PROSPECTS_A_CLIENT = 60;
    private static final int COMMANDS_A_PROSPECT = 3;
    private static final int WARM_UP = 60;
    private static final int OF_DEFAULT = 12;
    private static final double GOAL = 0.60;

    private final Commands commands;
    private final JdbcTemplate database;
    private final BaselineInsert bare;
    private final AxonDefault axonDefault;
    private int phones;

    CommandBench(Commands commands, JdbcTemplate database, BaselineInsert bare, AxonDefault axonDefault) {
        this.commands = commands;
        this.database = database;
        this.bare = bare;
        this.axonDefault = axonDefault;
    }

    List<BenchFigure> measure() {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> defaults = new ArrayList<>();
        round(WARM_UP);
        for (int i = 0; i < ROUNDS; i++) {
            long before = lastPosition();
            int sent = PROSPECTS_A_CLIENT * COMMANDS_A_PROSPECT * Clients.COUNT;
            double mine = sent / round(PROSPECTS_A_CLIENT);
            List<BenchEventRow> rows = BenchEventRow.after(database, before);
            if (rows.size() != sent) {
                throw new IllegalStateException(sent + " commands led to " + rows.size() + " events");
            }
            double loop = rows.size() / bare.insertOneByOne(rows);
            bare.compare(rows);
            List<BenchEventRow> some = rows.subList(0, Math.min(rows.size(), OF_DEFAULT * Clients.COUNT));
            double standard = some.size() / axonDefault.append(some);
            ours.add(mine);
            theirs.add(loop);
            ratios.add(mine / loop);
            defaults.add(standard / loop);
        }
        String what = String.format(
                Locale.ROOT,
                "commands/s at 16 clients (%.0f) ÷ rows/s of a bare loop, one commit a row, 16 connections (%.0f)",
                BenchFigure.median(ours),
                BenchFigure.median(theirs));
        return List.of(
                BenchFigure.atLeast("B1", what, ratios, GOAL),
                BenchFigure.told(
                        "B1-default",
                        "the same events through Axon's default JPA set-up, no rules ÷ bare loop",
                        defaults));
    }

    private double round(int prospects) {
        int first = phones;
        phones += prospects * Clients.COUNT;
        return Clients.seconds(client -> {
            for (int i = 0; i < prospects; i++) {
                prospect(client, first + client * prospects + i);
            }
        });
    }

    private void prospect(int client, int number) {
        String user = "consultant" + (1 + client % 6);
        CommandContext commandContext = CommandContext.as(new Actor(user, Set.of(Role.CONSULTANT), "S1"));
        String id = ProspectId.of(UUID.randomUUID()).value();
        commands.send(
                RegisterVisitBuilder.builder()
                        .store("S1")
                        .channel(VisitChannel.WALK_IN)
                        .partySize(2)
                        .consultant(user)
                        .source("walk-in")
                        .model("X5")
                        .purpose("gathering")
                        .first(false)
                        .build()
                        .as(id),
                commandContext);
        commands.send(capture(id, number), commandContext);
        commands.send(new GradeProspect(id, null, "A", "再次确认", null, null), commandContext);
    }

    private static CaptureContact capture(String id, int number) {
        return CaptureContactBuilder.builder()
                .prospectId(id)
                .name("某客户")
                .phone(String.format(Locale.ROOT, "+86131%08d", number))
                .gender("女")
                .ageBand("26-35")
                .area("城东区")
                .budget("10-15万")
                .payment("贷款")
                .model("X5")
                .colour("珍珠白")
                .build();
    }

    private long lastPosition() {
        Long last = database.queryForObject("SELECT coalesce(max(global_index), 0) FROM domain_event", Long.class);
        return last == null ? 0 : last;
    }
}
