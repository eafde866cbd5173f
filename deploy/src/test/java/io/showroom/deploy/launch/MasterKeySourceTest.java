package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.personaldata.MasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        MasterKeyMark mark = mark(source(Map.of()).resolve(null));
        Path file = folder.resolve("master.key");
        assertThat(file.toFile().delete()).isTrue();
        assertThatThrownBy(() -> source(Map.of()).resolve(mark)).hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void cannotOpenADatabaseWithAnotherKey() {
        MasterKeyMark mark = mark(source(Map.of()).resolve(null));
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

    @Test
    void theWrongKeyIsNamedAndSoIsTheOneWanted() {
        MasterKeyMark mark = mark(source(Map.of()).resolve(null));
        assertThatThrownBy(() -> source(Map.of("SHOWROOM_MASTER_KEY", A_KEY)).resolve(mark))
                .hasMessageContaining("it is " + new MasterKey(new byte[32]).id())
                .hasMessageContaining("wanted is " + mark.keyId())
                .hasMessageNotContaining(A_KEY);
    }

    @Test
    void aCommandGivesTheKey() {
        MasterKey given =
                source(Map.of("SHOWROOM_MASTER_KEY_COMMAND", "echo " + A_KEY)).resolve(null);
        assertThat(given.id()).isEqualTo(new MasterKey(new byte[32]).id());
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void aCommandThatFailsIsToldWithWhatItSaid() {
        assertThatThrownBy(() -> source(Map.of("SHOWROOM_MASTER_KEY_COMMAND", "echo sealed vault >&2; exit 3"))
                        .resolve(null))
                .hasMessageContaining("ended with 3 (sealed vault)")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() ->
                        source(Map.of("SHOWROOM_MASTER_KEY_COMMAND", "true")).resolve(null))
                .hasMessageContaining("printed nothing");
        assertThatThrownBy(() -> source(Map.of("SHOWROOM_MASTER_KEY_COMMAND", "echo nonsense"))
                        .resolve(null))
                .hasMessageContaining("is not 32 bytes in Base64")
                .hasMessageNotContaining("nonsense");
    }

    @Test
    void aRotationThatEndedBeforeTheFileWasExchangedIsFinishedAtTheNextStart() throws Exception {
        MasterKey old = source(Map.of()).resolve(null);
        Path next = MasterKeySource.next(folder.resolve("master.key"));
        Files.writeString(next, A_KEY);
        MasterKeyMark before = mark(old);
        assertThat(source(Map.of()).resolve(before).id()).isEqualTo(old.id());
        MasterKeyMark after = mark(new MasterKey(new byte[32]).withLookup(old.lookupKey()));
        MasterKey found = source(Map.of()).resolve(after);
        assertThat(found.id()).isEqualTo(new MasterKey(new byte[32]).id());
        assertThat(found.lookupDigest("+1")).isEqualTo(old.lookupDigest("+1"));
        assertThat(next).doesNotExist();
        assertThat(folder.resolve("master.key.before-" + old.id())).exists();
    }

    private MasterKeySource source(Map<String, String> environment) {
        return new MasterKeySource(environment, folder.resolve("master.key"));
    }

    private static MasterKeyMark mark(MasterKey key) {
        return MasterKeyMark.of(key);
    }
}
