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
 * Where files that people send lie while they are read: a folder of this installation, never the machine's folder for
 * temporary files. A file goes as soon as it is read; what a killed run left behind, customers in clear, goes at the
 * next start, before anything else.
 */
@Component
public class Uploads {

    private static final String SUFFIX = ".upload";

    private static final String NAME = "installation";

    private final Path folder;
    private final String installation;

    /** {@code showroom.uploads-folder}: the folder, held by one process at a time; made here. */
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

    /** The name of whoever keeps files here, the same after each start. */
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

    /** A place for a file; whoever takes it deletes it. */
    Path place() throws IOException {
        return Files.createTempFile(folder, "sent", SUFFIX);
    }

    /** The file that came with a request; whoever takes it deletes it. */
    public Path take(MultipartFile sent) throws IOException {
        Path taken = place();
        sent.transferTo(taken);
        return taken;
    }

    /** The server itself keeps requests here too while they come in, under names of its own. */
    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(SUFFIX) || file.toString().endsWith(".tmp"))
                    .toList();
        }
    }
}
