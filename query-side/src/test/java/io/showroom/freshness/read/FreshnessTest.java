package io.showroom.freshness.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class FreshnessTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final Freshness freshness = new Freshness(new TokenPosition(jdbc, serializer));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withoutATokenThePositionIsZero() {
        assertThat(freshness.position()).isZero();
        assertThat(freshness.await(0)).isTrue();
    }

    @Test
    void theSlowestSegmentDecides() {
        token(0, 17);
        token(1, 12);
        assertThat(freshness.position()).isEqualTo(12);
    }

    @Test
    void waitingQueriesContinueWhenTheBatchIsCommitted() throws Exception {
        token(0, 3);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> freshness.await(5));
        assertThat(waiting).isNotDone();
        jdbc.update("DELETE FROM token_entry");
        token(0, 5);
        freshness.moved();
        assertThat(waiting.get(4, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitingTimesOut() {
        token(0, 3);
        assertThat(freshness.await(1_000_000)).isFalse();
    }

    private void token(int segment, long position) {
        TrackingToken token = new GlobalSequenceTrackingToken(position);
        SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
        jdbc.update(
                "INSERT INTO token_entry (processor_name, segment, token, token_type) VALUES ('read-models', ?, ?, ?)",
                segment,
                serialized.getData(),
                serialized.getType().getName());
    }
}
