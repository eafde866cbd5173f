package io.showroom.deploy.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of the embedded server that persist between starts.
 *
 * @param port port on the loopback address; kept unless another process has taken it
 * @param password password of the only role, generated at the first start
 */
record PostgresSettings(int port, String password) {

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 31_999;
    private static final int PASSWORD_BYTES = 24;

    /**
     * Loads the settings, with another port if the stored one is taken; creates them if the file is missing.
     *
     * @param isNew whether the server's data is still to be initialized
     * @throws StartFailure if there is data but no file, because its password is lost
     */
    static PostgresSettings load(Path file, boolean isNew) {
        if (!Files.exists(file)) {
            if (!isNew) {
                throw new StartFailure(file + " is missing, and with it the password of the database beside it:"
                        + " restore it from a backup");
            }
            return save(file, new PostgresSettings(freePort(), newPassword()));
        }
        Properties found = PrivateFile.readProperties(file);
        PostgresSettings settings =
                new PostgresSettings(Integer.parseInt(found.getProperty("port")), found.getProperty("password"));
        return isFree(settings.port()) ? settings : save(file, new PostgresSettings(freePort(), settings.password()));
    }

    private static PostgresSettings save(Path file, PostgresSettings settings) {
        PrivateFile.writeProperties(
                file, Map.of("port", Integer.toString(settings.port()), "password", settings.password()));
        return settings;
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Chosen below the range of ephemeral ports for outgoing connections. */
    private static int freePort() {
        return new SecureRandom()
                .ints(FIRST_PORT, LAST_PORT + 1)
                .filter(PostgresSettings::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
