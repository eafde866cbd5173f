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
 * What stays the same from one start of the embedded server to the next.
 *
 * @param port on the loopback address; a directory keeps its port as long as nobody else takes it
 * @param password of the one role, made at the first start
 */
record PostgresSettings(int port, String password) {

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 31_999;
    private static final int PASSWORD_BYTES = 24;

    /**
     * The settings in the file, with another port if a stranger took it meanwhile; new ones where there is no file.
     *
     * @param isNew whether the server's data is yet to be made
     * @throws StartFailure if there is data but no file: its password would be lost
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

    /** Below the range from which systems hand out ports of outgoing connections. */
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
