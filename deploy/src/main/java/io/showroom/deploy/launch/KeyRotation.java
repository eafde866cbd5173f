package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code --rotate-master-key NEWFILE}: reads the new key from the file, which is created with a random key if
 * missing, or from the standard input for {@code -}. Run again after an interruption, it completes the rotation.
 */
final class KeyRotation {

    private static final Path INPUT = Path.of("-");
    private static final int LONGEST = 1000;

    private final MasterKeySource source;
    private final Path ownFile;
    private final InputStream in;
    private final PrintStream out;

    KeyRotation(MasterKeySource source, Path ownFile, InputStream in, PrintStream out) {
        this.source = source;
        this.ownFile = ownFile;
        this.in = in;
        this.out = out;
    }

    /**
     * Rotates the master key.
     *
     * @param newFile file of the new key, created if missing; {@code -} for the standard input
     * @throws StartFailure if the rotation fails; nothing is changed then
     */
    void run(Database database, Path newFile) {
        try (Connection connection = database.connect()) {
            MasterKeyMark mark = MasterKeyMark.find(connection);
            if (mark == null || mark.keyId() == null) {
                throw new StartFailure("start this version once before its master key is rotated; nothing was changed");
            }
            if (isDone(mark, newFile)) {
                source.resolve(mark);
                out.println("The new master key " + mark.keyId() + " is in force already." + hint(mark.keyId(), null));
                return;
            }
            MasterKey before = source.resolve(mark);
            String text = read(newFile);
            MasterKey after = MasterKeySource.parse(text, newFile.toString());
            if (after.id().equals(before.id())) {
                throw new StartFailure("the key in " + newFile + " is the one in use; nothing was changed");
            }
            if (source.isOwnFile()) {
                new KeyInFile(MasterKeySource.next(ownFile)).write(text);
            }
            long count = new Rotation(connection, before, after).run(System.getProperty("user.name", "unknown"));
            if (source.isOwnFile()) {
                MasterKeySource.takeOver(ownFile);
            }
            out.println("Master key " + before.id() + " is replaced by " + after.id() + "; " + count
                    + " keys were re-encrypted." + hint(after.id(), before.id()));
        } catch (SQLException e) {
            throw new StartFailure(
                    "the master key could not be rotated: " + e.getMessage() + "; nothing was changed", e);
        }
    }

    /** Returns whether the database uses the new key already; the configured source may still supply the old one. */
    private boolean isDone(MasterKeyMark mark, Path newFile) {
        return !newFile.equals(INPUT)
                && Files.exists(newFile)
                && mark.isOf(MasterKeySource.parse(read(newFile), newFile.toString()));
    }

    private String read(Path newFile) {
        if (newFile.equals(INPUT)) {
            try {
                return new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new StartFailure("cannot read the new master key: " + e.getMessage(), e);
            }
        }
        KeyInFile file = new KeyInFile(newFile);
        String text = file.read();
        if (text == null) {
            file.make();
            text = file.read();
        }
        if (text == null) {
            throw new StartFailure("the new master key " + newFile + " cannot be read");
        }
        return text;
    }

    private String hint(String id, @Nullable String old) {
        String where = source.isOwnFile()
                ? " It lies in " + ownFile + "."
                : " Give " + id + " from now on, where the old one is: "
                        + source.keys().where() + ".";
        return old == null ? where : where + " Keep " + old + " as long as you keep backups from before.";
    }
}
