package io.showroom.deploy.ledger;

import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.LedgerCheck;
import io.showroom.ledger.LedgerFile;
import io.showroom.ledger.LedgerFindings;
import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealKey;
import io.showroom.ledger.SealText;
import io.showroom.ledger.SealedLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Main class of {@code deploy/verify-ledger}. */
public final class VerifyLedger {

    private static final int SOUND = 0;
    private static final int NOT_SOUND = 1;
    private static final int NO_ANSWER = 2;

    private final PrintStream out;
    private String row = "event";

    private VerifyLedger(PrintStream out) {
        this.out = out;
    }

    /**
     * Checks a ledger file and exits with status 0 if it matches its seals, 1 if it does not, 2 if it cannot be
     * checked.
     *
     * @param args the file (of the event log or the access log), the public keys as PEM, and optionally seals exported
     *     earlier
     */
    public static void main(String[] args) {
        System.exit(check(args, System.out));
    }

    /** Performs the same check within another program: returns the status and prints the findings to {@code out}. */
    public static int check(String[] args, PrintStream out) {
        return new VerifyLedger(out).run(args);
    }

    private int run(String[] args) {
        if (args.length < 2 || args.length > 3) {
            out.println("usage: deploy/verify-ledger FILE PUBLIC-KEY.pem [SEAL.json]");
            return NO_ANSWER;
        }
        try {
            KeptSeal kept = args.length == 3 ? SealText.readKept(Files.readString(Path.of(args[2]))) : null;
            Map<String, SealKey> keys = keys(Path.of(args[1]));
            try (LedgerFile file = LedgerFile.open(Path.of(args[0]))) {
                row = file.log().equals(SealedLog.ACCESS) ? "entry" : "event";
                Seal exported = kept == null ? null : kept.of(file.log());
                LedgerCheck check = new LedgerCheck(file, keys::get, file.log().first());
                return tell(check.check(exported, (events, seals) -> {}), exported);
            }
        } catch (IOException | IllegalArgumentException e) {
            out.println("cannot check: " + e.getMessage());
            return NO_ANSWER;
        }
    }

    private static Map<String, SealKey> keys(Path pem) throws IOException {
        List<SealKey> keys = SealKey.ofPem(Files.readString(pem));
        if (keys.isEmpty()) {
            throw new IOException(pem + " holds no public key");
        }
        return keys.stream().collect(Collectors.toMap(SealKey::id, Function.identity(), (one, same) -> one));
    }

    private int tell(LedgerFindings findings, @Nullable Seal exported) {
        findings.problems().forEach(problem -> out.println(line(problem)));
        if (findings.problemCount() > findings.problems().size()) {
            out.println(
                    "… and " + (findings.problemCount() - findings.problems().size()) + " more");
        }
        out.printf(Locale.ROOT, "%,d %s under %,d seals checked%n", findings.events(), rows(), findings.seals());
        Seal latest = findings.latest();
        if (latest != null) {
            out.printf(
                    Locale.ROOT,
                    "last seal: number %d, up to position %d, made %s%n",
                    latest.number(),
                    latest.lastPosition(),
                    latest.sealedAt());
        }
        if (findings.unsealed() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d %s after it are not sealed yet: they cannot be checked%n",
                    findings.unsealed(),
                    rows());
        }
        if (exported == null) {
            out.println("no exported seal of this log given: it cannot be told whether its end was cut off");
        }
        if (latest == null && findings.sound()) {
            out.println("NO ANSWER: there is no seal in the file");
            return NO_ANSWER;
        }
        out.println(findings.sound() ? "SOUND" : "NOT SOUND: " + findings.problemCount() + " problems");
        return findings.sound() ? SOUND : NOT_SOUND;
    }

    private String rows() {
        return row.equals("entry") ? "entries of the access log" : "events";
    }

    private String line(LedgerProblem problem) {
        StringBuilder line = new StringBuilder("position ").append(problem.position());
        if (problem.lastPosition() != null) {
            line.append(" to ").append(problem.lastPosition());
        }
        line.append(": ")
                .append(problem.code())
                .append(", ")
                .append(
                        switch (problem.of()) {
                            case ROW -> row;
                            case SEAL -> "seal";
                            case EXPORTED_SEAL -> "exported seal";
                        });
        if (problem.eventId() != null) {
            line.append(' ').append(problem.eventId().replaceAll("\\p{Cntrl}", "?"));
        }
        if (problem.sealedPosition() != null) {
            line.append(", sealed at position ").append(problem.sealedPosition());
        }
        if (problem.seal() != null) {
            line.append(" (seal ").append(problem.seal()).append(')');
        }
        return line.toString();
    }
}
