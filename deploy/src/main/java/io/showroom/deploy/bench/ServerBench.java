package io.showroom.deploy.bench;

import io.showroom.deploy.launch.TemporaryInstallation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Compares two installations in alternating rounds: one with its events in an Axon Server, one with its own log.
 * Figures are the first one's time divided by the second one's.
 */
final class ServerBench {

    private static final double GOAL = 2;
    private static final int WARM_UP = 40;
    private static final int COMMANDS = 300;
    private static final int ROUNDS = 3;
    private static final int LIST_ROWS = 1_500;
    private static final int PROSPECTS = 2_000;

    private ServerBench() {}

    /**
     * Runs the measurements and reports each figure as soon as it is known.
     *
     * @param folder working folder
     * @param server Axon Server as {@code host:port}; its log must be empty
     */
    static void measure(Path folder, String server, Consumer<BenchFigure> tell) {
        try (TemporaryInstallation one = TemporaryInstallation.in(folder);
                TemporaryInstallation other = TemporaryInstallation.in(folder)) {
            NodesBench.BenchInstallation served = NodesBench.BenchInstallation.at(one, server);
            NodesBench.BenchInstallation own = NodesBench.BenchInstallation.at(other, null);
            try (BenchNode first = served.start("served");
                    BenchNode second = own.start("own")) {
                measure(served.prepared(first), own.prepared(second), tell);
            }
        }
    }

    private static void measure(BenchClient there, BenchClient here, Consumer<BenchFigure> tell) {
        single("S-visit", "registering a visit", there, here, tell, ServerBench::visit);
        single("S-details", "a visit and its details", there, here, tell, ServerBench::details);
        whole("S-list", LIST_ROWS + " rows of a list", there, here, tell, BenchImport::list);
        whole("S-history", 3 * PROSPECTS + " acts of history", there, here, tell, BenchImport::history);
    }

    private static void single(
            String id,
            String what,
            BenchClient there,
            BenchClient here,
            Consumer<BenchFigure> tell,
            ToDoubleFunction<BenchClient> act) {
        List<Double> served = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int n = -WARM_UP; n < COMMANDS; n++) {
            double one = act.applyAsDouble(there);
            double other = act.applyAsDouble(here);
            if (n >= 0) {
                served.add(one);
                own.add(other);
            }
        }
        tell.accept(ratio(id, what + ", median of " + COMMANDS, at(served, 50), at(own, 50)));
        tell.accept(ratio(id + "-p95", what + ", 95th of 100", at(served, 95), at(own, 95)));
    }

    private static BenchFigure ratio(String id, String what, double served, double own) {
        String behind = String.format(Locale.ROOT, "%s: %.1f ms with the server, %.1f ms without", what, served, own);
        return BenchFigure.atMost(id, behind, List.of(served / own), GOAL);
    }

    private static double at(List<Double> millis, int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1));
    }

    private static double visit(BenchClient web) {
        long start = System.nanoTime();
        web.command("manager", "RegisterVisit", "{\"store\":\"N1\",\"channel\":\"WALK_IN\"}");
        return (System.nanoTime() - start) / 1e6;
    }

    private static double details(BenchClient web) {
        long start = System.nanoTime();
        String prospect = web.command("manager", "RegisterVisit", "{\"store\":\"N1\",\"channel\":\"PHONE\"}")
                .get("prospectId")
                .asString();
        web.command(
                "manager",
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"Wang\",\"phone\":\"%s\"}".formatted(prospect, BenchImport.phone()));
        return (System.nanoTime() - start) / 1e6;
    }

    private interface Bringing {
        double seconds(BenchClient web, int many);
    }

    private static void whole(
            String id,
            String what,
            BenchClient there,
            BenchClient here,
            Consumer<BenchFigure> tell,
            Bringing bringing) {
        int many = id.equals("S-list") ? LIST_ROWS : PROSPECTS;
        List<Double> ratios = new ArrayList<>();
        List<Double> servedSeconds = new ArrayList<>();
        List<Double> ownSeconds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            // The order alternates; the first round is a warm-up.
            double own = round % 2 == 0 ? 0 : bringing.seconds(here, many);
            double served = bringing.seconds(there, many);
            own = round % 2 == 0 ? bringing.seconds(here, many) : own;
            if (round > 0) {
                ratios.add(served / own);
                servedSeconds.add(served);
                ownSeconds.add(own);
            }
        }
        String behind = String.format(
                Locale.ROOT,
                "%s: %.1f s with the server, %.1f s without",
                what,
                BenchFigure.median(servedSeconds),
                BenchFigure.median(ownSeconds));
        tell.accept(BenchFigure.atMost(id, behind, ratios, GOAL));
    }
}
