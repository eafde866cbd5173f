package io.showroom.deploy.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The executables of the embedded PostgreSQL, unpacked once into the data directory. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Unpacks the executables unless they are there already.
     *
     * @param parent directory that gets {@code postgresql-programs-SIZE}, named after the size of the archive
     * @return the folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
     */
    static Path unpack(Path parent) {
        String archive = archive();
        ClassLoader classes = PostgresBinaries.class.getClassLoader();
        try {
            var resource = classes.getResource(archive);
            if (resource == null) {
                throw new StartFailure("no PostgreSQL came along for this machine (" + archive
                        + "): use an existing server, SHOWROOM_DATABASE_URL");
            }
            String name = "postgresql-programs-" + resource.openConnection().getContentLengthLong();
            Path home = parent.resolve(name);
            if (!Files.isDirectory(home)) {
                removeOlder(parent);
                Path draft = Files.createTempDirectory(parent, "postgresql-programs-new-");
                try (InputStream packed = new BufferedInputStream(resource.openStream(), 1 << 16)) {
                    extract(packed, draft);
                }
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home.resolve("bin");
        } catch (IOException e) {
            throw new StartFailure("cannot unpack PostgreSQL into " + parent + ": " + e.getMessage(), e);
        }
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
        String machine = Set.of("aarch64", "arm64").contains(arch) ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                        if ((entry.getMode() & 0100) != 0) {
                            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
                entry = tar.getNextEntry();
            }
        }
    }

    private static void removeOlder(Path parent) throws IOException {
        try (Stream<Path> older = Files.list(parent)) {
            for (Path path : older.filter(p -> p.getFileName().toString().startsWith("postgresql-programs-"))
                    .toList()) {
                Folder.delete(path);
            }
        }
    }
}
