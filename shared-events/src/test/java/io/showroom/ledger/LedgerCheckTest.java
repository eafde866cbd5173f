package io.showroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.ledger.LedgerSource.SealedRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Manipulations of rows and seals are reported with their position. */
class LedgerCheckTest {

    private final MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void twoSealsWithGaps() {
        ledger.row(1, "a").row(2, "b").row(5, "c");
        ledger.seal();
        ledger.row(6, "d").row(9, "e").row(10, "f");
        ledger.seal();
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        ledger.row(11, "not sealed yet");
        LedgerFindings findings = ledger.check(ledger.seals.getLast().seal());
        assertThat(findings.sound()).isTrue();
        assertThat(findings.events()).isEqualTo(6);
        assertThat(findings.unsealed()).isEqualTo(1);
        assertThat(findings.seals()).isEqualTo(2);
    }

    @Test
    void anAlteredRow() {
        ledger.row(5, "C");
        assertThat(ledger.problems(null)).containsExactly("5 ALTERED ROW");
    }

    @Test
    void aMissingRow() {
        ledger.rows.remove(2L);
        assertThat(ledger.problems(null)).containsExactly("2 MISSING ROW");
    }

    @Test
    void rowsInsertedIntoGapsAndBeforeTheFirst() {
        ledger.row(-4, "x").row(3, "y").row(7, "z");
        assertThat(ledger.problems(null)).containsExactly("-4 INSERTED ROW", "3 INSERTED ROW", "7 INSERTED ROW");
    }

    @Test
    void aRowBeyondAllPositionsGivenOut() {
        ledger.end = 12;
        ledger.row(12, "just recorded").row(1000, "x");
        assertThat(ledger.problems(null)).containsExactly("1000 INSERTED ROW");
    }

    @Test
    void rowsThatChangedPlacesAcrossSeals() {
        LedgerRow two = ledger.rows.get(2L);
        ledger.rows.put(2L, new LedgerRow(2, ledger.rows.get(9L).content()));
        ledger.rows.put(9L, new LedgerRow(9, two.content()));
        assertThat(ledger.problems(null)).containsExactly("2 REORDERED ROW", "9 REORDERED ROW");
        assertThat(ledger.check(null).problems())
                .extracting(LedgerProblem::sealedPosition)
                .containsExactly(9L, 2L);
    }

    @Test
    void aRowMovedIntoAGap() {
        ledger.rows.put(3L, new LedgerRow(3, ledger.rows.remove(9L).content()));
        assertThat(ledger.problems(null)).containsExactly("3 REORDERED ROW", "9 MISSING ROW");
    }

    @Test
    void anEndThatIsGone() {
        ledger.rows.tailMap(6L).clear();
        assertThat(ledger.problems(null)).containsExactly("6 TRUNCATED ROW");
        assertThat(ledger.check(null).problems().getFirst().lastPosition()).isEqualTo(10);
        assertThat(ledger.check(null).problemCount()).isEqualTo(1);
    }

    @Test
    void anEndThatIsGoneWithItsSealShowsAgainstAnExportedOneOnly() {
        Seal exported = ledger.seals.removeLast().seal();
        ledger.rows.tailMap(6L).clear();
        assertThat(ledger.problems(null)).isEmpty();
        assertThat(ledger.problems(exported)).containsExactly("6 TRUNCATED EXPORTED_SEAL");
    }

    @Test
    void anEndThatWasReplacedShowsAgainstAnExportedSeal() {
        Seal exported = ledger.seals.removeLast().seal();
        ledger.rows.tailMap(6L).clear();
        ledger.row(12, "another course").seal();
        assertThat(ledger.problems(null)).isEmpty();
        assertThat(ledger.problems(exported)).containsExactly("6 TRUNCATED EXPORTED_SEAL");
    }

    @Test
    void anExportedSealThatIsForged() {
        Seal real = ledger.seals.getLast().seal();
        Seal forged =
                new Seal(3, 11, 12, 1, real.sealedAt(), real.digest(), real.digest(), real.keyId(), real.signature());
        assertThat(ledger.problems(forged)).containsExactly("11 SIGNATURE EXPORTED_SEAL");
    }

    @Test
    void aSealWithAnotherTimeOrRange() {
        Seal seal = ledger.seals.getFirst().seal();
        replaceFirst(new Seal(
                1,
                1,
                5,
                3,
                seal.sealedAt().plusSeconds(1),
                seal.previous(),
                seal.digest(),
                seal.keyId(),
                seal.signature()));
        assertThat(ledger.problems(null)).containsExactly("1 SIGNATURE SEAL");
        replaceFirst(
                new Seal(1, 1, 10, 3, seal.sealedAt(), seal.previous(), seal.digest(), seal.keyId(), seal.signature()));
        assertThat(ledger.problems(null)).containsExactly("1 SIGNATURE SEAL");
    }

    @Test
    void aRowAlteredAndSealedAnewWithAnotherKey() {
        ledger.row(2, "B");
        RowDigests forged = new RowDigests();
        ledger.rows.headMap(5L, true).values().forEach(forged::add);
        Seal seal = Seal.over(1, Seal.NOTHING, forged, Instant.EPOCH, SigningKey.make());
        ledger.seals.set(0, new SealedRun(seal, forged.packed()));
        assertThat(ledger.problems(null)).containsExactly("1 SIGNATURE SEAL");
    }

    @Test
    void aListOfDigestsThatWasAlteredNamesTheSealAndNotTheRow() {
        byte[] list = ledger.seals.getFirst().rows();
        list[60] ^= 1;
        ledger.seals.set(0, new SealedRun(ledger.seals.getFirst().seal(), list));
        assertThat(ledger.problems(null)).containsExactly("1 ALTERED SEAL");
        ledger.row(1, "A");
        assertThat(ledger.problems(null)).contains("1 ALTERED SEAL", "1 ALTERED ROW");
    }

    @Test
    void aSealThatIsMissing() {
        ledger.row(12, "g").seal();
        ledger.seals.remove(1);
        assertThat(ledger.problems(null)).containsExactly("6 MISSING SEAL");
    }

    @Test
    void anOldSealInThePlaceOfAnother() {
        Seal old = ledger.seals.getLast().seal();
        byte[] list = ledger.seals.getLast().rows();
        ledger.seals.clear();
        ledger.rows.clear();
        ledger.row(1, "another course").row(5, "c").seal();
        ledger.row(6, "d").row(9, "e").row(10, "f");
        ledger.seals.add(new SealedRun(old, list));
        assertThat(ledger.problems(null)).containsExactly("6 ALTERED SEAL");
    }

    @Property(tries = 200)
    void anyChangedByteOfAnyRowIsReported(@ForAll long seed) {
        Random random = new Random(seed);
        MemoryLedger history = new MemoryLedger();
        long position = 0;
        for (int i = 0; i < 40; i++) {
            position += 1 + random.nextInt(3);
            history.row(position, "text " + random.nextInt());
            if (random.nextInt(6) == 0 || i == 39) {
                history.seal();
            }
        }
        List<Long> positions = new ArrayList<>(history.rows.keySet());
        long touched = positions.get(random.nextInt(positions.size()));
        history.rows.get(touched).content()[random.nextInt(80)] ^= (byte) (1 << random.nextInt(8));
        assertThat(history.problems(null)).containsExactly(touched + " ALTERED ROW");
    }

    private void replaceFirst(Seal seal) {
        ledger.seals.set(0, new SealedRun(seal, ledger.seals.getFirst().rows()));
    }
}
