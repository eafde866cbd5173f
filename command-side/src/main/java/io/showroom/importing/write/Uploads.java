package io.showroom.importing.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private final Path folder;

    /** {@code showroom.uploads-folder}: the folder, held by one process at a time; made here. */
    Uploads(@Value("${showroom.uploads-folder:}") String folder) {
        try {
            this.folder = folder.isBlank()
                    ? Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "showroom-uploads"))
                    : Files.createDirectories(Path.of(folder));
            for (Path left : leftBehind()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads cannot be used: " + folder, e);
        }
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
