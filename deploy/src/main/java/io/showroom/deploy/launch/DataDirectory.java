package io.showroom.deploy.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The data directory of one installation, locked by at most one process at a time. Its layout has a version number; a
 * directory with a newer layout is refused.
 */
final class DataDirectory implements AutoCloseable {

    private static final int LAYOUT = 1;

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens and locks the directory, creating it if it is missing.
     *
     * @throws StartFailure if it cannot be written, is locked by another process or has a newer layout
     */
    static DataDirectory open(Path path) {
        FileChannel channel = channel(path);
        FileLock lock = lock(path, channel);
        DataDirectory directory = new DataDirectory(path, channel, lock);
        try {
            directory.checkLayout();
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
        return directory;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new StartFailure("cannot let go of " + path + ": " + e.getMessage(), e);
        }
    }

    private void checkLayout() {
        Path about = file("showroom.properties");
        if (!Files.exists(about)) {
            PrivateFile.writeProperties(about, Map.of("layout", Integer.toString(LAYOUT)));
            return;
        }
        Properties found = PrivateFile.readProperties(about);
        if (!Integer.toString(LAYOUT).equals(found.getProperty("layout"))) {
            throw new StartFailure(path + " was written by a newer version of Showroom (layout "
                    + found.getProperty("layout") + "; this version knows " + LAYOUT + "): start it with that version");
        }
    }

    private static FileChannel channel(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.getParent() == null ? path : path.getParent());
                Files.createDirectory(path, PrivateFile.directory());
            }
            return FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartFailure(
                    "cannot write to the data directory " + path + " (" + reason(e) + "): give another one with --data",
                    e);
        }
    }

    private static FileLock lock(Path path, FileChannel channel) {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new StartFailure("cannot lock " + path.resolve("lock") + ": " + e.getMessage(), e);
        }
        if (lock == null) {
            throw new StartFailure(path + " is in use by another running Showroom: stop that one or give another"
                    + " directory with --data");
        }
        return lock;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            case java.nio.file.FileAlreadyExistsException file -> "it is a file";
            default -> e.getClass().getSimpleName() + ": " + e.getMessage();
        };
    }
}
