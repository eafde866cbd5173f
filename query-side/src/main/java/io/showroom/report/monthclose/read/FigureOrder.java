package io.showroom.report.monthclose.read;

import io.showroom.report.read.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The display order of closed figures: stages from first to last, a base before its results. */
final class FigureOrder {

    private static final List<String> PARTS = Stream.concat(
                    Arrays.stream(Stage.values()).map(Stage::code),
                    Stream.of(
                            "retained",
                            "new",
                            "base",
                            "reopened",
                            "orders",
                            "grossOrders",
                            "DEFEATED",
                            "LOST",
                            "FROZEN",
                            "INVALID",
                            "movedIn",
                            "movedOut",
                            "openAtEnd"))
            .toList();

    /** Orders names of figures by report, then by this order; unknown parts come last, by name. */
    static final Comparator<String> READ = Comparator.comparing((String name) -> part(name, 0))
            .thenComparing(name -> rank(part(name, 1)))
            .thenComparing(name -> part(name, 1))
            .thenComparing(name -> rank(part(name, 2)))
            .thenComparing(Comparator.naturalOrder());

    private FigureOrder() {}

    private static String part(String name, int at) {
        String[] parts = name.split("/", -1);
        return at < parts.length ? parts[at] : "";
    }

    private static int rank(String part) {
        int place = PARTS.indexOf(part);
        return place < 0 ? PARTS.size() : place;
    }
}
