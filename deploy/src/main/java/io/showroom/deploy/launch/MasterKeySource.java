package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key comes from: {@code SHOWROOM_MASTER_KEY}, else the file that {@code SHOWROOM_MASTER_KEY_FILE}
 * names, else {@code master.key} in the data directory, which alone is made where it is missing, and only as long as
 * the database does not know a key yet. Each holds 32 bytes in Base64.
 */
final class MasterKeySource {

    private static final int BYTES = 32;

    private final Map<String, String> environment;
    private final Path defaultFile;

    MasterKeySource(Map<String, String> environment, Path defaultFile) {
        this.environment = environment;
        this.defaultFile = defaultFile;
    }

    /**
     * The key, made if need be.
     *
     * @param mark what the database keeps to tell the right key, see {@link MasterKeyMark}; null for a new database
     * @throws StartRefused if the key is missing, is no key, or is not the one the database was written with
     */
    MasterKey resolve(@Nullable String mark) {
        String inline = environment.get("SHOWROOM_MASTER_KEY");
        if (inline != null) {
            return check(inline, "SHOWROOM_MASTER_KEY", mark);
        }
        String named = environment.get("SHOWROOM_MASTER_KEY_FILE");
        Path file = named == null ? defaultFile : Path.of(named);
        if (!Files.exists(file)) {
            if (mark != null || named != null) {
                throw new StartRefused("the master key " + file + " is missing"
                        + (mark == null
                                ? ""
                                : ": the personal data in this database cannot be read without it,"
                                        + " restore it from your backup"));
            }
            make(file);
        }
        return check(read(file), file.toString(), mark);
    }

    private static MasterKey check(String base64, String where, @Nullable String mark) {
        MasterKey key;
        try {
            key = new MasterKey(Base64.getDecoder().decode(base64.trim()));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("the master key in " + where + " is not 32 bytes in Base64", e);
        }
        if (mark != null && !MasterKeyMark.matches(key, mark)) {
            throw new StartRefused("the master key in " + where
                    + " is not the one this database was written with; nothing was changed");
        }
        return key;
    }

    private static void make(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StartRefused("cannot read the master key " + file + ": " + e.getMessage(), e);
        }
    }
}
