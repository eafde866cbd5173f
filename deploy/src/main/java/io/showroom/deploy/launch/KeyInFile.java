package io.showroom.deploy.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A master key in a file.
 *
 * @param file the file
 */
record KeyInFile(Path file) implements MasterKeys {

    private static final int BYTES = 32;

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public @Nullable String read() {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StartFailure("cannot read the master key " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes a new random key to the file, readable by its owner only. */
    void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(Base64.getEncoder().encodeToString(key));
    }

    /** Writes a key to the file atomically, readable by its owner only. */
    void write(String base64) {
        PrivateFile.write(file, base64.strip() + "\n");
    }
}
