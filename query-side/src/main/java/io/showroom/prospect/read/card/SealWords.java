package io.showroom.prospect.read.card;

import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.Seal;
import io.showroom.ledger.StreamFindings;
import io.showroom.prospect.read.SealVerification.SealEvidence;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;

/** Texts about the verification of a prospect's events against the seals. */
record SealWords(SealEvidence testimony, ViewFormat format, String zone) {

    /** Returns the lines under the title of an export. */
    List<String> under() {
        List<String> lines = new ArrayList<>();
        StreamFindings found = testimony.findings();
        if (!found.problems().isEmpty()) {
            lines.add(format.text("sealed.broken", positions(found.problems())));
        } else if (found.seals().isEmpty()) {
            Seal latest = testimony.latest();
            lines.add(
                    latest == null
                            ? format.text("sealed.never")
                            : format.text(
                                    "sealed.notYet",
                                    String.valueOf(latest.number()),
                                    format.moment(latest.sealedAt(), zone)));
        } else if (found.whole()) {
            lines.add(format.text("sealed.whole", format.number(found.events())));
        } else {
            lines.add(format.text("sealed.partly", format.number(found.seals().size()), format.number(found.events())));
        }
        Seal last = found.last();
        if (last != null) {
            lines.add(format.text(
                    "sealed.by", String.valueOf(last.number()), format.moment(last.sealedAt(), zone), last.keyId()));
            lines.add(format.text("sealed.digest", last.digest()));
        }
        return lines;
    }

    /**
     * Returns the number of the seal over an event; a dash if it is not sealed yet, a warning if it differs from what
     * was sealed.
     */
    String of(long position) {
        Long seal = testimony.findings().seals().get(position);
        if (seal != null) {
            return String.valueOf(seal);
        }
        return testimony.findings().problems().stream().anyMatch(problem -> problem.position() == position)
                ? format.text("sealed.contradicts")
                : "–";
    }

    private String positions(List<LedgerProblem> problems) {
        return problems.stream()
                .map(problem -> String.valueOf(problem.position()))
                .distinct()
                .collect(format.punctuation().listed());
    }
}
