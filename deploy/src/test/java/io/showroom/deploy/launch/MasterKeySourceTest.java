package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.personaldata.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeySourceTest {

    private static final String A_KEY = "A".repeat(43) + "=";

    @TempDir
    private Path folder;

    @Test
    void firstStartMakesAKeyThatLaterStartsFind() {
        MasterKey made = source(Map.of()).resolve(null);
        assertThat(source(Map.of()).resolve(mark(made)).lookupDigest("+8613800000000"))
                .isEqualTo(made.lookupDigest("+8613800000000"));
    }

    @Test
    void environmentGoesBeforeTheFile() {
        MasterKey given = source(Map.of("SHOWROOM_MASTER_KEY", A_KEY)).resolve(null);
        assertThat(given.lookupDigest("+1")).isEqualTo(new MasterKey(new byte[32]).lookupDigest("+1"));
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void cannotReplaceALostKey() {
        String mark = mark(source(Map.of()).resolve(null));
        Path file = folder.resolve("master.key");
        assertThat(file.toFile().delete()).isTrue();
        assertThatThrownBy(() -> source(Map.of()).resolve(mark)).hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void cannotOpenADatabaseWithAnotherKey() {
        String mark = mark(source(Map.of()).resolve(null));
        assertThatThrownBy(() -> source(Map.of("SHOWROOM_MASTER_KEY", A_KEY)).resolve(mark))
                .hasMessageContaining("is not the one this database was written with");
    }

    @Test
    void cannotMakeAFileThatSomebodyNamed() {
        Map<String, String> named =
                Map.of("SHOWROOM_MASTER_KEY_FILE", folder.resolve("named.key").toString());
        assertThatThrownBy(() -> source(named).resolve(null)).hasMessageContaining("named.key is missing");
    }

    @Test
    void cannotUseWhatIsNoKey() throws Exception {
        Files.writeString(folder.resolve("master.key"), "secret");
        assertThatThrownBy(() -> source(Map.of()).resolve(null)).hasMessageContaining("is not 32 bytes in Base64");
    }

    private MasterKeySource source(Map<String, String> environment) {
        return new MasterKeySource(environment, folder.resolve("master.key"));
    }

    private static String mark(MasterKey key) {
        return key.wrap("master-key-mark", new SecretKeySpec(new byte[32], "AES"));
    }
}
