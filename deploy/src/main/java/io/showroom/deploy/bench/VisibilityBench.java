package io.showroom.deploy.bench;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Receipt;
import io.showroom.freshness.read.Freshness;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.RegisterVisitBuilder;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** B6: time from a command's commit until the read models show it, compared with inserting and committing one row. */
final class VisibilityBench {

    private static final int ROUNDS = 3;
    private static final int EACH = 60;
    private static final double GOAL = 5;

    private final Commands commands;
    private final Freshness freshness;
    private final JdbcTemplate database;
    private final BaselineInsert bare;

    VisibilityBench(Commands commands, Freshness freshness, JdbcTemplate database, BaselineInsert bare) {
        this.commands = commands;
        this.freshness = freshness;
        this.database = database;
        this.bare = bare;
    }

    List<BenchFigure> measure() throws SQLException {
        List<Double> ratios = new ArrayList<>();
        List<Double> visible = new ArrayList<>();
        List<Double> committed = new ArrayList<>();
        List<BenchEventRow> rows = BenchEventRow.after(database, lastPosition() - EACH);
        visibleSeconds();
        for (int i = 0; i < ROUNDS; i++) {
            double shown = visibleSeconds();
            double commit = bare.commitSeconds(rows);
            visible.add(shown);
            committed.add(commit);
            ratios.add(shown / commit);
        }
        String what = String.format(
                Locale.ROOT,
                "commit to visible in every read model (%.1f ms) ÷ commit of one bare row (%.1f ms)",
                BenchFigure.median(visible) * 1000,
                BenchFigure.median(committed) * 1000);
        return List.of(BenchFigure.atMost("B6", what, ratios, GOAL));
    }

    private double visibleSeconds() {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Receipt receipt =
                    commands.send(visit(), CommandContext.as(new Actor("manager", Set.of(Role.MANAGER), "S1")));
            long start = System.nanoTime();
            if (!freshness.await(Objects.requireNonNull(receipt.position()))) {
                throw new IllegalStateException("the read models did not follow");
            }
            each.add((System.nanoTime() - start) / 1e9);
        }
        return BenchFigure.median(each);
    }

    private static RegisterVisit visit() {
        return RegisterVisitBuilder.builder()
                .store("S1")
                .channel(VisitChannel.WALK_IN)
                .partySize(1)
                .consultant("consultant1")
                .source("walk-in")
                .model("X5")
                .purpose("browsing")
                .first(false)
                .build()
                .as(ProspectId.of(UUID.randomUUID()).value());
    }

    private long lastPosition() {
        Long last = database.queryForObject("SELECT coalesce(max(global_index), 0) FROM domain_event", Long.class);
        return last == null ? 0 : last;
    }
}
