package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Determines the source of the master key: {@code SHOWROOM_MASTER_KEY}, else the file named by
 * {@code SHOWROOM_MASTER_KEY_FILE}, else the output of {@code SHOWROOM_MASTER_KEY_COMMAND}, else {@code master.key} in
 * the data directory. Only the last is created if missing, and only while the database has no mark of a key. A key is
 * 32 bytes in Base64.
 */
final class MasterKeySource {

    private final Map<String, String> environment;
    private final Path defaultFile;

    MasterKeySource(Map<String, String> environment, Path defaultFile) {
        this.environment = environment;
        this.defaultFile = defaultFile;
    }

    /** Returns whether the source is {@code master.key} in the data directory. */
    boolean isOwnFile() {
        return keys() instanceof KeyInFile kept && kept.file().equals(defaultFile);
    }

    /** Returns the configured source. */
    MasterKeys keys() {
        String inline = environment.get("SHOWROOM_MASTER_KEY");
        String file = environment.get("SHOWROOM_MASTER_KEY_FILE");
        String command = environment.get("SHOWROOM_MASTER_KEY_COMMAND");
        if (inline != null) {
            return new KeyInEnvironment(inline);
        }
        if (file != null) {
            return new KeyInFile(Path.of(file));
        }
        return command != null ? new KeyFromCommand(command) : new KeyInFile(defaultFile);
    }

    /**
     * Returns the key, creating it if permitted.
     *
     * @param mark mark in the database; null for a new database
     * @throws StartFailure if the key is missing, not valid, or not the one the database was written with
     */
    MasterKey resolve(@Nullable MasterKeyMark mark) {
        MasterKeys keys = keys();
        finishRotation(mark);
        String text = keys.read();
        if (text == null && mark == null && isOwnFile()) {
            new KeyInFile(defaultFile).make();
            text = keys.read();
        }
        if (text == null) {
            throw new StartFailure("the master key " + keys.where() + " is missing"
                    + (mark == null
                            ? ""
                            : ": the personal data in this database cannot be read without it,"
                                    + " restore it from your backup; nothing was changed"));
        }
        MasterKey key = parse(text, keys.where());
        if (mark == null) {
            return key;
        }
        if (!mark.isOf(key)) {
            throw new StartFailure("the master key in " + keys.where()
                    + " is not the one this database was written with" + wanted(mark, key) + "; nothing was changed");
        }
        return mark.complete(key);
    }

    /**
     * Parses a key.
     *
     * @param base64 the key, 32 bytes in Base64; surrounding blanks are ignored
     * @param where its source, for the error message
     * @throws StartFailure if it is not valid
     */
    static MasterKey parse(String base64, String where) {
        try {
            return new MasterKey(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the master key in " + where + " is not 32 bytes in Base64; nothing was changed", e);
        }
    }

    /** Returns the file in which a rotation stores the new key before the database uses it. */
    static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /**
     * Completes a rotation interrupted between the database commit and the renaming of the file: the database decides
     * which key is current.
     */
    private void finishRotation(@Nullable MasterKeyMark mark) {
        KeyInFile next = new KeyInFile(next(defaultFile));
        if (mark != null && isOwnFile() && Files.exists(next.file())) {
            String text = next.read();
            if (text != null && mark.isOf(parse(text, next.where()))) {
                takeOver(defaultFile);
            }
        }
    }

    /** Replaces the key file by the new key; the previous key is kept in a file named after its id. */
    static void takeOver(Path file) {
        KeyInFile present = new KeyInFile(file);
        String before = present.read();
        if (before != null) {
            MasterKey old = parse(before, present.where());
            new KeyInFile(file.resolveSibling(file.getFileName() + ".before-" + old.id())).write(before);
        }
        PrivateFile.move(next(file), file);
    }

    private static String wanted(MasterKeyMark mark, MasterKey key) {
        return mark.keyId() == null
                ? ""
                : " (it is " + key.id() + ", wanted is " + mark.keyId() + "): give that one, or its backup";
    }
}
