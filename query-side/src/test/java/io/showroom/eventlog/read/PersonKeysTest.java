package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonKeysTest {

    private final HikariDataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final MasterKey masterKey = new MasterKey(new byte[32]);
    private final PersonKeys keys = new PersonKeys(database, masterKey);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void textsAreDecryptedWithThePersonsKey() {
        String sealed = encrypt("P-1", "王小明");
        assertThat(keys.open("P-1", sealed)).containsExactly(Map.entry("name", "王小明"));
        assertThat(keys.open("P-1", null)).isEmpty();
        assertThat(keys.open("P-2", sealed)).isEmpty();
    }

    @Test
    void textsOfAnErasedPersonAreEmptyAtOnce() {
        String sealed = encrypt("P-1", "王小明");
        assertThat(keys.open("P-1", sealed)).isNotEmpty();
        sql.sql("DELETE FROM person_key WHERE person = 'P-1'").update();
        assertThat(keys.open("P-1", sealed)).isEmpty();
        assertThat(keys.of(List.of("P-1")).open("P-1", sealed)).isEmpty();
    }

    @Test
    void keysOfManyPersonsAreReadInOneQuery() {
        String first = encrypt("P-1", "甲");
        String second = encrypt("P-2", "乙");
        KeyRing raise = keys.of(List.of("P-1", "P-2", "P-3"));
        sql.sql("DELETE FROM person_key").update();
        assertThat(raise.open("P-1", first)).containsEntry("name", "甲");
        assertThat(raise.open("P-2", second)).containsEntry("name", "乙");
        assertThat(raise.open("P-3", second)).isEmpty();
    }

    @Test
    void anAscendingWalkFindsEveryKey() {
        for (int i = 0; i < 4500; i++) {
            if (i % 3 != 0) {
                encrypt("P-%06d".formatted(i), "n");
            }
        }
        String any = PersonalDataCipher.encrypt(key(), "P-000001", Map.of("name", "n"));
        KeyRing raise = keys.ascending();
        assertThat(raise.open("P-000001", any)).isNotEmpty();
        for (int i = 2; i < 4600; i++) {
            String person = "P-%06d".formatted(i);
            String sealed = PersonalDataCipher.encrypt(key(), person, Map.of("name", "n"));
            assertThat(raise.open(person, sealed).isEmpty()).isEqualTo(i % 3 == 0 || i >= 4500);
        }
    }

    private String encrypt(String person, String name) {
        sql.sql("INSERT INTO person_key (person, wrapped, created_at) VALUES (?, ?, now())")
                .params(person, masterKey.wrap(person, key()))
                .update();
        return PersonalDataCipher.encrypt(key(), person, Map.of("name", name));
    }

    private static SecretKeySpec key() {
        return new SecretKeySpec(new byte[32], "AES");
    }
}
