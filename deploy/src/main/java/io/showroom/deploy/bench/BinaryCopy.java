package io.showroom.deploy.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes rows of the event log in PostgreSQL's binary COPY format. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 9;

    private final DataOutputStream out;

    BinaryCopy(OutputStream stream) throws IOException {
        out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void row(BenchEventRow like, String streamId, String eventId, byte[] payload) throws IOException {
        out.writeShort(COLUMNS);
        number(like.sequence());
        number(ChronoUnit.MICROS.between(EPOCH, like.recordedAt().toInstant()));
        text(streamId);
        text(like.type());
        text(eventId);
        text(like.payloadType());
        text(like.revision());
        bytes(payload);
        bytes(like.metadata());
    }

    void end() throws IOException {
        out.writeShort(-1);
        out.flush();
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
