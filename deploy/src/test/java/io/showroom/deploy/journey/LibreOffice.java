package io.showroom.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The installed LibreOffice, used to print workbooks. */
final class LibreOffice {

    private static final long PATIENCE_MINUTES = 5;

    private LibreOffice() {}

    /** Skips the test if LibreOffice is missing, or fails it if environment variable {@code CI} is {@code true}. */
    static void isHere() {
        boolean here = program() != null;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(here)
                    .as("soffice is needed in the gate: .ci/run installs it")
                    .isTrue();
        }
        assumeTrue(here, "left out: LibreOffice (soffice) is not installed, so nobody has looked at the workbooks");
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** Prints all workbooks of a folder; returns the PDFs by the workbook's name without extension. */
    static Map<String, byte[]> printed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path out = Files.createDirectories(folder.resolve("pdf"));
            List<String> command = new ArrayList<>(List.of(
                    String.valueOf(program()),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    out.toString()));
            files.filter(file -> file.toString().endsWith(".xlsx"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(command::add);
            run(command, folder.resolve("soffice.log"));
            Map<String, byte[]> printed = new TreeMap<>();
            try (Stream<Path> pdfs = Files.list(out)) {
                for (Path pdf : pdfs.toList()) {
                    printed.put(pdf.getFileName().toString().replace(".pdf", ""), Files.readAllBytes(pdf));
                }
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!program.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                program.descendants().forEach(ProcessHandle::destroyForcibly);
                program.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not come to an end: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
