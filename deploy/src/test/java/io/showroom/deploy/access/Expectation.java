package io.showroom.deploy.access;

import io.showroom.deploy.bench.DeclaredReports;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.screen.read.ReportReaders;
import io.showroom.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A permission: one line of {@code access/matrix.csv}, one act on a prospect as declared, or one address of a declared
 * report, whose group of readers has a line in the matrix.
 *
 * @param what {@code COMMAND Name} or method and address
 * @param sample an existing address, for addresses with variables
 * @param allowed the roles with access; all others are refused
 * @param open whether it is accessible without a log-in
 */
public record Expectation(String what, String sample, Set<Role> allowed, boolean open) {

    private static final String REPORTS = "REPORTS ";
    private static final String FILE = "/access/matrix.csv";

    /** Returns all permissions: the acts on a prospect, then the lines in the order of the file. */
    public static List<Expectation> all() {
        return Stream.concat(
                        Arrays.stream(ProspectAct.values())
                                .map(act -> new Expectation("COMMAND " + act.command(), "-", act.doers(), false)),
                        written().stream())
                .toList();
    }

    private static List<Expectation> written() {
        try (InputStream file = Expectation.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> of(line).reports())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expectation of(String line) {
        List<String> cells = Arrays.stream(line.split(";")).map(String::strip).toList();
        if (cells.size() != 3) {
            throw new IllegalArgumentException("three cells are needed: " + line);
        }
        Set<Role> allowed = EnumSet.noneOf(Role.class);
        boolean open = cells.get(2).equals("EVERYBODY");
        switch (cells.get(2)) {
            case "EVERYBODY", "LOGGED-IN" -> allowed = EnumSet.allOf(Role.class);
            default -> {
                for (String role : cells.get(2).split(" ")) {
                    allowed.add(Role.valueOf(role));
                }
            }
        }
        return new Expectation(cells.get(0), cells.get(1), allowed, open);
    }

    /** Returns the permission itself; for a group of reports, one for each of their addresses. */
    private Stream<Expectation> reports() {
        return !what.startsWith(REPORTS)
                ? Stream.of(this)
                : DeclaredReports.all().stream()
                        .filter(report -> report.readers() == ReportReaders.valueOf(what.substring(REPORTS.length())))
                        .flatMap(report -> Stream.of(
                                        "/api/reports/" + report.key(), report.path(), report.path() + "/print")
                                .map(path -> new Expectation("GET " + path, sample(path), allowed, open)));
    }

    /** Returns an address that is answered; without dates most reports use the present ones. */
    private static String sample(String path) {
        return path.equals("/api/reports/retained-new") ? path + "?month=2026-11" : path;
    }

    boolean isCommand() {
        return what.startsWith("COMMAND ");
    }

    String command() {
        return what.substring("COMMAND ".length());
    }

    String method() {
        return what.substring(0, what.indexOf(' '));
    }
}
