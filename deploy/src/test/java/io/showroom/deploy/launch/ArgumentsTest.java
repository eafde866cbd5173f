package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.nodes.NodeRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Path HOME = Path.of("/home/somebody");

    @Test
    void everythingHasADefault() {
        assertThat(Arguments.parse(List.of(), HOME))
                .isEqualTo(new Arguments(false, 8080, HOME.resolve(".showroom"), null, NodeRole.ALL, null));
    }

    @Test
    void everythingCanBeSaid() {
        List<String> all = List.of(
                "--import", "h.csv", "--port", "9000", "--demo", "--data", "/srv/showroom", "--rotate-master-key", "-");
        assertThat(Arguments.parse(all, HOME))
                .isEqualTo(new Arguments(
                        true, 9000, Path.of("/srv/showroom"), Path.of("h.csv"), NodeRole.ALL, Path.of("-")));
    }

    @Test
    void oneSideAloneTakesItsOwnShareOfTheRest() {
        assertThat(Arguments.parse(List.of("--role", "command", "--import", "h.csv"), HOME)
                        .role())
                .isEqualTo(NodeRole.COMMAND);
        assertThatThrownBy(() -> Arguments.parse(List.of("--role", "nonsense"), HOME))
                .hasMessageStartingWith("--role must be one of all, command, query, not nonsense");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port 0",
                "--port 65536",
                "--port -1",
                "--port 8o80",
                "--port 99999999999",
                "--data",
                "--data --demo",
                "--import",
                "--rotate-master-key",
                "--role",
                "--role nonsense",
                "--role QUERY",
                "--role query --demo",
                "--demo --role command",
                "--role query --import h.csv",
                "--verbose",
                "start"
            })
    void cannotStartOnArgumentsNobodyUnderstands(String line) {
        assertThatThrownBy(() -> Arguments.parse(List.of(line.split(" ")), HOME))
                .isInstanceOf(StartFailure.class)
                .hasMessageEndingWith("(" + Arguments.USAGE + ")")
                .hasMessageNotContaining("\n");
    }
}
