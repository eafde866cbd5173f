package io.showroom.deploy.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A master key printed by a command, for example of a key service, a vault or a hardware module. The shell runs it once
 * at each start, with the environment of this process and a limit of half a minute.
 *
 * @param command shell command line
 */
record KeyFromCommand(String command) implements MasterKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 1000;

    @Override
    public String where() {
        return "what SHOWROOM_MASTER_KEY_COMMAND prints";
    }

    @Override
    public String read() {
        try {
            Process process = new ProcessBuilder(shell()).start();
            process.getOutputStream().close();
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            CompletableFuture<String> complained = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw refused("did not end within " + PATIENCE.toSeconds() + " seconds");
            }
            if (process.exitValue() != 0) {
                String why = complained.join().lines().findFirst().orElse("");
                throw refused("ended with " + process.exitValue() + (why.isEmpty() ? "" : " (" + why + ")"));
            }
            if (said.join().isBlank()) {
                throw refused("printed nothing");
            }
            return said.join();
        } catch (IOException e) {
            throw new StartFailure("SHOWROOM_MASTER_KEY_COMMAND cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("was interrupted");
        }
    }

    private List<String> shell() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static StartFailure refused(String what) {
        return new StartFailure(
                "SHOWROOM_MASTER_KEY_COMMAND " + what
                        + ": see to it that it prints the master key, 32 bytes in Base64, and ends with 0; nothing was changed");
    }
}
