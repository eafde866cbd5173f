package io.showroom.audit.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.audit.ledger.read.Verification.Phase;
import io.showroom.audit.ledger.read.Verification.State;
import io.showroom.projection.read.ComparisonResult;
import io.showroom.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Progress and findings of a verification, and its repository. */
class VerificationTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void forget() {
        jdbc.update("DELETE FROM ledger_verification");
    }

    /** The events are a quarter of the progress if read models are compared too, else all of it. */
    @ParameterizedTest
    @CsvSource({
        "SEALS,true,0,0,0",
        "SEALS,true,500,0,12",
        "SEALS,true,1000,0,25",
        "SEALS,false,500,0,50",
        "READ_MODELS,true,1000,0,25",
        "READ_MODELS,true,1000,500,62",
        "READ_MODELS,true,1000,1000,99",
        "SEALS,false,2000,0,99"
    })
    void whileItRunsItIsNeverQuiteDone(Phase phase, boolean readModels, long events, long replayed, int percent) {
        assertThat(verification(State.RUNNING, phase, readModels, events, replayed, 0, 0, null)
                        .percent())
                .isEqualTo(percent);
    }

    @Test
    void anEndedVerificationIsAtAHundredPercent() {
        assertThat(verification(State.DONE, Phase.END, true, 0, 0, 0, 0, null).percent())
                .isEqualTo(100);
        assertThat(verification(State.FAILED, Phase.SEALS, true, 3, 0, 0, 0, "IOException")
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void itIsSoundOnlyIfCompleteAndWithoutFindings() {
        assertThat(verification(State.DONE, Phase.END, true, 9, 9, 0, 0, null).isSound())
                .isTrue();
        assertThat(verification(State.RUNNING, Phase.READ_MODELS, true, 9, 9, 0, 0, null)
                        .isSound())
                .isFalse();
        assertThat(verification(State.DONE, Phase.END, true, 9, 9, 1, 0, null).isSound())
                .isFalse();
        assertThat(verification(State.DONE, Phase.END, true, 9, 9, 0, 1, null).isSound())
                .isFalse();
        assertThat(verification(State.DONE, Phase.END, true, 9, 0, 0, 0, "notReplayable")
                        .isSound())
                .isFalse();
    }

    @Test
    void theDurationIsInSeconds() {
        Verification running = verification(State.RUNNING, Phase.SEALS, true, 0, 0, 0, 0, null);
        assertThat(running.seconds(STARTED.plusMillis(1500))).isEqualTo(1.5);
    }

    @Test
    void theRepositoryReturnsTheStateOfEach() {
        journal(0).started("VF-1", "auditor", null, true);
        assertThat(journal(0).read("VF-1").orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(journal(0).unfinished()).isEqualTo(new VerificationJournal.Unfinished("VF-1", null, true));
        journal(1).checked("VF-1", 40, 2);
        journal(2).replayed("VF-1", 30);
        journal(3).done("VF-1", ComparisonResult.NOTHING);
        Verification done = journal(9).read("VF-1").orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.phase()).isEqualTo(Phase.END);
        assertThat(done.run().startedAt()).isEqualTo(STARTED);
        assertThat(done.run().finishedAt()).isEqualTo(STARTED.plusSeconds(3));
        assertThat(done.ledger().events()).isEqualTo(40);
        assertThat(done.ledger().seals()).isEqualTo(2);
        assertThat(done.replayed()).isEqualTo(30);
        assertThat(done.server()).isNull();
        assertThat(journal(9).unfinished()).isNull();
    }

    @Test
    void aResumedVerificationCountsFromTheBeginning() {
        journal(0).started("VF-1", "auditor", null, false);
        journal(1).checked("VF-1", 40, 2);
        journal(1).serverChecked("VF-1", new ServerFindings(40, 0, null));
        journal(2).again("VF-1");
        Verification again = journal(3).read("VF-1").orElseThrow();
        assertThat(again.ledger().events()).isZero();
        assertThat(again.ledger().seals()).isZero();
        assertThat(again.server()).isNull();
        assertThat(again.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void differencesOfTheServerAreReported() {
        journal(0).started("VF-1", "auditor", null, true);
        ServerFindings findings =
                new ServerFindings(40, 2, new ServerFindings.EventDifference(7L, "e7", ServerFindings.Kind.PAYLOAD));
        journal(1).serverChecked("VF-1", findings);
        Verification found = journal(2).read("VF-1").orElseThrow();
        assertThat(found.server()).isEqualTo(findings);
        assertThat(found.isSound()).isFalse();
    }

    @Test
    void failuresHaveAReason() {
        journal(0).started("VF-1", "auditor", null, true);
        journal(1).failed("VF-1", "SQLException");
        assertThat(journal(2).read("VF-1").orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(journal(2).read("VF-1").orElseThrow().error()).isEqualTo("SQLException");
        journal(3).started("VF-2", "auditor", null, true);
        journal(4).notReplayed("VF-2");
        assertThat(journal(5).read("VF-2").orElseThrow().error()).isEqualTo("notReplayable");
    }

    @Test
    void theNewestComesFirst() {
        journal(0).started("VF-1", "auditor", null, true);
        journal(5).started("VF-2", "auditor", null, true);
        journal(3).started("VF-3", "auditor", null, true);
        assertThat(journal(9).newest(2)).extracting(Verification::id).containsExactly("VF-2", "VF-3");
        assertThat(journal(9).read("VF-4")).isEmpty();
        // The oldest unfinished one is resumed first.
        assertThat(journal(9).unfinished())
                .extracting(VerificationJournal.Unfinished::id)
                .isEqualTo("VF-1");
    }

    private static VerificationJournal journal(int secondsLater) {
        return new VerificationJournal(jdbc, Clock.fixed(STARTED.plusSeconds(secondsLater), ZoneOffset.UTC));
    }

    private static Verification verification(
            State state,
            Phase phase,
            boolean readModels,
            long events,
            long replayed,
            long problems,
            long differences,
            @Nullable String error) {
        return new Verification(
                "VF-1",
                state,
                phase,
                new Verification.Run("auditor", STARTED, null, null),
                new Verification.Ledger(null, 1000, events, 0, 0, null),
                readModels,
                replayed,
                problems,
                List.of(),
                new Verification.Access(0, 0, 0, null, 0, List.of()),
                null,
                differences,
                List.of(),
                error);
    }
}
