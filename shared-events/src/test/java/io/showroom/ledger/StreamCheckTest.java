package io.showroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.ledger.LedgerSource.SealedRun;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Check of one stream against its seals. */
class StreamCheckTest {

    private final MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void aStreamOfThreeUnderTwoSeals() {
        put(2, 0, "came");
        ledger.row(3, "another stream");
        put(5, 1, "graded");
        ledger.seal();
        put(8, 2, "ordered");
        ledger.seal();
    }

    @Test
    void eachEventIsUnderItsSeal() {
        StreamFindings findings = check();
        assertThat(findings.whole()).isTrue();
        assertThat(findings.seals()).containsEntry(2L, 1L).containsEntry(5L, 1L).containsEntry(8L, 2L);
        assertThat(findings.last()).isEqualTo(ledger.seals.getLast().seal());
    }

    @Test
    void whatIsNotSealedYetIsNoProblemButNotWhole() {
        put(9, 3, "delivered");
        StreamFindings findings = check();
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.whole()).isFalse();
        assertThat(findings.seals()).hasSize(3);
    }

    @Test
    void anAlteredAnInsertedAndAMissingEventAreNamed() {
        put(5, 1, "graded better");
        put(6, 2, "put in between");
        ledger.rows.remove(8L);
        put(8, 4, "ordered");
        assertThat(told()).containsExactly("5 ALTERED", "6 INSERTED", "8 MISSING", "8 ALTERED");
    }

    @Test
    void aListOfDigestsThatDoesNotMatchItsSealIsIgnored() {
        Seal first = ledger.seals.getFirst().seal();
        ledger.seals.set(0, new SealedRun(first, ledger.seals.getLast().rows()));
        assertThat(told()).containsExactly("2 ALTERED");
        assertThat(check().seals()).containsOnlyKeys(8L);
    }

    @Test
    void aSealOfAnUnknownKeyIsIgnored() {
        StreamFindings findings =
                StreamCheck.of(stream(), this::covering, id -> SigningKey.make().publicKey());
        assertThat(findings.problems())
                .extracting(LedgerProblem::code)
                .containsOnly(LedgerProblem.ProblemCode.SIGNATURE);
        assertThat(findings.seals()).isEmpty();
    }

    private StreamFindings check() {
        return StreamCheck.of(stream(), this::covering, id -> ledger.key.publicKey());
    }

    private List<String> told() {
        return check().problems().stream()
                .map(problem -> problem.position() + " " + problem.code())
                .toList();
    }

    private List<LedgerRow> stream() {
        return ledger.rows.values().stream().filter(row -> row.position() != 3).toList();
    }

    private @Nullable SealedRun covering(long position) {
        return ledger.seals.stream()
                .filter(run -> run.seal().lastPosition() >= position)
                .findFirst()
                .orElse(null);
    }

    private void put(long position, long sequence, String text) {
        List<byte @Nullable []> values = new ArrayList<>();
        values.add(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        values.add(text.getBytes(StandardCharsets.UTF_8));
        values.add(null);
        ledger.rows.put(position, LedgerRow.of(position, values));
    }
}
