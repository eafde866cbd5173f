package io.showroom.importing.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Folder of uploaded files while they are read: a folder of this installation, never the machine's folder for temporary
 * files. A file is deleted once it is read; files left by a killed process, which contain personal data in the clear,
 * are deleted at the next start, before anything else.
 */
@Component
public class Uploads {

    private static final String SUFFIX = ".upload";

    private static final String NAME = "installation";

    private final Path folder;
    private final String installation;

    /**
     * Creates the folder {@code showroom.uploads-folder}, which only one process may use at a time, and deletes
     * leftover files.
     */
    Uploads(@Value("${showroom.uploads-folder:}") String folder, Supplier<UUID> ids) {
        try {
            this.folder = folder.isBlank()
                    ? Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "showroom-uploads"))
                    : Files.createDirectories(Path.of(folder));
            for (Path left : leftBehind()) {
                Files.deleteIfExists(left);
            }
            this.installation = named(ids);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads cannot be used: " + folder, e);
        }
    }

    /** Returns the id of this installation, the same after each start. */
    String installation() {
        return installation;
    }

    private String named(Supplier<UUID> ids) throws IOException {
        Path name = folder.resolve(NAME);
        if (Files.notExists(name)) {
            Files.writeString(name, ids.get().toString());
        }
        return Files.readString(name);
    }

    /** Creates an empty file; the caller deletes it. */
    Path place() throws IOException {
        return Files.createTempFile(folder, "sent", SUFFIX);
    }

    /** Moves the file of a request here; the caller deletes it. */
    public Path take(MultipartFile sent) throws IOException {
        Path taken = place();
        sent.transferTo(taken);
        return taken;
    }

    /** Returns leftover files, those included that the web server stores here while a request arrives. */
    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(SUFFIX) || file.toString().endsWith(".tmp"))
                    .toList();
        }
    }
}
