package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which process a {@code postmaster.pid} belongs to. Any program called postgres takes the server's part here. */
class PostmasterTest {

    @TempDir
    private Path folder;

    @Test
    void stopsTheServerOfItsFolder() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Process server = server(data);
        try {
            notePid(data, server.pid());

            assertThat(new Postmaster(data).isRunning()).isTrue();
            new Postmaster(data).stop();

            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void leavesAlonePostgresOfAnotherFolderThatGotTheNumber() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Process strangers = server(Files.createDirectory(folder.resolve("strangers")));
        try {
            notePid(data, strangers.pid());

            assertThat(new Postmaster(data).isRunning()).isFalse();
            new Postmaster(data).stop();

            assertThat(strangers.isAlive()).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            strangers.destroyForcibly();
        }
    }

    @Test
    void leavesAloneAnyOtherProgramInItsFolder() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Process shell =
                new ProcessBuilder("sleep", "60").directory(data.toFile()).start();
        try {
            notePid(data, shell.pid());

            new Postmaster(data).stop();

            assertThat(shell.isAlive()).isTrue();
        } finally {
            shell.destroyForcibly();
        }
    }

    private Process server(Path worksIn) throws IOException {
        Path program = folder.resolve("postgres");
        if (!Files.exists(program)) {
            Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        }
        return new ProcessBuilder(program.toString(), "60")
                .directory(worksIn.toFile())
                .start();
    }

    private static void notePid(Path data, long pid) throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"),
                pid + "\n" + data + "\n" + Clock.systemUTC().instant().getEpochSecond() + "\n5432\n");
    }
}
