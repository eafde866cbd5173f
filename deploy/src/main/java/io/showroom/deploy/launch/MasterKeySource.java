package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key comes from: {@code SHOWROOM_MASTER_KEY}, else the file that {@code SHOWROOM_MASTER_KEY_FILE}
 * names, else what {@code SHOWROOM_MASTER_KEY_COMMAND} prints, else {@code master.key} in the data directory, which
 * alone is made where it is missing, and only as long as the database does not know a key yet. Each holds 32 bytes in
 * Base64.
 */
final class MasterKeySource {

    private final Map<String, String> environment;
    private final Path defaultFile;

    MasterKeySource(Map<String, String> environment, Path defaultFile) {
        this.environment = environment;
        this.defaultFile = defaultFile;
    }

    /** Whether it is the file in the data directory. */
    boolean isOwnFile() {
        return keys() instanceof KeyInFile kept && kept.file().equals(defaultFile);
    }

    /** The place the key comes from. */
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
     * The key, made if need be.
     *
     * @param mark what the database keeps to tell the right key; null for a new database
     * @throws StartFailure if the key is missing, is no key, or is not the one the database was written with
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

    /** The key in a text. */
    static MasterKey parse(String base64, String where) {
        try {
            return new MasterKey(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the master key in " + where + " is not 32 bytes in Base64; nothing was changed", e);
        }
    }

    /** Where a rotation leaves the new key until it is the one in force. */
    static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** A rotation that ended between database and file: the database tells which key is in force. */
    private void finishRotation(@Nullable MasterKeyMark mark) {
        KeyInFile next = new KeyInFile(next(defaultFile));
        if (mark != null && isOwnFile() && Files.exists(next.file())) {
            String text = next.read();
            if (text != null && mark.isOf(parse(text, next.where()))) {
                takeOver(defaultFile);
            }
        }
    }

    /** Puts the new key in the place of the one before, which is kept beside it under its name. */
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
