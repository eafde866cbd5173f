package io.showroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a ledger to a file and reading it preserves it; a truncated file is rejected. */
class LedgerFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        MemoryLedger ledger = ledger();
        Path file = write(ledger);
        assertThat(check(ledger, file).sound()).isTrue();
        assertThat(check(ledger, file).events()).isEqualTo(2);
        assertThat(check(ledger, file).unsealed()).isEqualTo(1);
    }

    @Test
    void aChangedByteIsReported() throws IOException {
        MemoryLedger ledger = ledger();
        Path file = write(ledger);
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("bread")] = 'B';
        Files.write(file, bytes);
        assertThat(check(ledger, file).problems())
                .extracting(problem -> problem.position() + " " + problem.code())
                .containsExactly("3 ALTERED");
    }

    @Test
    void aFileWithoutItsEndIsRefused() throws IOException {
        MemoryLedger ledger = ledger();
        Path file = write(ledger);
        byte[] bytes = Files.readAllBytes(file);
        for (int cut : new int[] {1, 9, 14, 100}) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
            assertThatThrownBy(() -> check(ledger, file)).isInstanceOf(IOException.class);
        }
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> LedgerFile.open(file)).hasMessage("not a ledger file");
    }

    private static MemoryLedger ledger() {
        MemoryLedger ledger = new MemoryLedger().row(1, "milk").row(3, "bread");
        ledger.seal();
        return ledger.row(4, "cheese");
    }

    private Path write(MemoryLedger ledger) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LedgerFile.Writer writer = new LedgerFile.Writer(SealedLog.EVENTS, bytes)) {
            for (LedgerSource.SealedRun run : ledger.seals) {
                writer.seal(run);
            }
            for (LedgerRow row : ledger.rows.values()) {
                writer.row(row);
            }
            writer.end(10);
        }
        return Files.write(folder.resolve("showroom.ledger"), bytes.toByteArray());
    }

    private static LedgerFindings check(MemoryLedger ledger, Path file) throws IOException {
        try (LedgerFile opened = LedgerFile.open(file)) {
            return new LedgerCheck(opened, id -> ledger.key.publicKey()).check(null, (events, seals) -> {});
        }
    }
}
