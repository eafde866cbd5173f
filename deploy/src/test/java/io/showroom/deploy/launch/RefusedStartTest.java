package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An error before the start is reported in one line and leaves nothing behind. */
@Timeout(120)
class RefusedStartTest {

    @TempDir
    private Path folder;

    @Test
    void cannotStartOnUnknownArguments() {
        Path data = folder.resolve("data");
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of(), "--dmeo"))
                .contains("unknown argument --dmeo")
                .contains("usage: deploy/run");
        assertThat(data).doesNotExist();
    }

    @Test
    void cannotStartOneSideOnADatabaseOfItsOwn() {
        Path data = folder.resolve("data");
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of(), "--role", "query"))
                .contains("--role query needs a database that the other side uses too")
                .contains("SHOWROOM_DATABASE_URL");
        assertThat(data).doesNotExist();
    }

    @Test
    void cannotStartWhereAFileIsInTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "not a directory");
        assertThat(ShowroomProcess.refusal(file, ShowroomProcess.freePort(), Map.of()))
                .contains("cannot write to the data directory " + file)
                .contains("it is a file");
        assertThat(file).hasContent("not a directory");
    }

    @Test
    void cannotStartInADirectoryOfANewerVersion() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("showroom.properties"), "layout=2\ndemo=false\n");
        assertThat(ShowroomProcess.refusal(data, ShowroomProcess.freePort(), Map.of()))
                .contains("newer version of Showroom");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void cannotStartOnADatabaseThatDoesNotAnswer() {
        Map<String, String> environment = Map.of(
                "SHOWROOM_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + ShowroomProcess.freePort() + "/showroom",
                "SHOWROOM_DATABASE_PASSWORD",
                "do not show this");
        assertThat(ShowroomProcess.refusal(folder.resolve("data"), ShowroomProcess.freePort(), environment))
                .contains("does not answer")
                .doesNotContain("do not show this");
    }
}
