package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program: what real use needs, and separately what only the demonstration and the benchmarks need. */
class PackagedProgramTest {

    private static final Path PACKED = Path.of(System.getProperty("showroom.packaged", "target/showroom"));
    private static final String DEMONSTRATION = "io/showroom/deploy/demo/";
    private static final String BENCHMARKS = "io/showroom/deploy/bench/";

    @TempDir
    private Path folder;

    @Test
    void aStoresProgramHasNeitherDemonstrationNorBenchmarks() throws IOException {
        assertThat(entries("showroom.jar"))
                .contains("io/showroom/deploy/Showroom.class")
                .noneMatch(name -> name.startsWith(DEMONSTRATION) || name.startsWith("demo/"))
                .noneMatch(name -> name.startsWith(BENCHMARKS) || name.startsWith("bench/"));
    }

    @Test
    void eachOfTheTwoHasAJarOfItsOwn() throws IOException {
        assertThat(classes("showroom-demo.jar")).isNotEmpty().allMatch(name -> name.startsWith(DEMONSTRATION));
        assertThat(classes("showroom-bench.jar")).isNotEmpty().allMatch(name -> name.startsWith(BENCHMARKS));
    }

    @Test
    void aStoreStartsWithoutThem() throws Exception {
        Path program = programAlone();
        try (ShowroomProcess store =
                ShowroomProcess.ofJar(program, folder.resolve("data"), ShowroomProcess.freePort(), Map.of())) {
            String url = store.awaitReady().getProperty("http.url");
            assertThat(status(url, "admin", "correct horse battery staple")).isEqualTo(200);
        }
    }

    @Test
    void whoeverAsksForTheDemonstrationWithoutItsJarIsToldWhereItBelongs() throws IOException {
        ShowroomProcess asked = ShowroomProcess.ofJar(
                programAlone(), folder.resolve("data"), ShowroomProcess.freePort(), Map.of(), "--demo");
        assertThat(ShowroomProcess.refusal(asked))
                .contains(DemonstrationJar.NAME)
                .contains(folder.resolve("program").toString());
    }

    @Test
    void theDemonstrationIsLoadedFromItsJar() throws Exception {
        try (ShowroomProcess demonstration = ShowroomProcess.ofJar(
                PACKED.resolve("showroom.jar").toAbsolutePath(),
                folder.resolve("data"),
                ShowroomProcess.freePort(),
                Map.of("SHOWROOM_DEMOSCALE", "0.02"),
                "--demo")) {
            String url = demonstration.awaitReady().getProperty("http.url");
            assertThat(status(url, "manager", "demo")).isEqualTo(200);
            assertThat(demonstration.output()).contains("Demonstration log-ins");
        }
    }

    /** Copies the program and its libraries without the jars beside them. */
    private Path programAlone() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("program"));
        Path program = Files.copy(PACKED.resolve("showroom.jar"), alone.resolve("showroom.jar"));
        Files.createSymbolicLink(alone.resolve("lib"), PACKED.resolve("lib").toAbsolutePath());
        return program;
    }

    private static List<String> classes(String jar) throws IOException {
        return entries(jar).stream().filter(name -> name.endsWith(".class")).toList();
    }

    private static List<String> entries(String jar) throws IOException {
        try (JarFile file = new JarFile(PACKED.resolve(jar).toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static int status(String url, String user, String password) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/staff"))
                                    .header("Authorization", "Basic " + credentials)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
