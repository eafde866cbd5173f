package io.showroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Signing keys and seals as text. */
class SealTest {

    /** RFC 8032, section 7.1, test 1. */
    private static final String SEED = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";

    private static final String PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @Test
    void aKeyFromItsBytesHasThePublicHalfTheStandardSays() {
        byte[] encoded = SigningKey.of(SEED).publicKey().encoded();
        assertThat(Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .isEqualTo(PUBLIC);
    }

    @Test
    void aKeyAsOtherProgramsWriteItIsRead() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(concat(
                                Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIA=="),
                                Base64.getDecoder().decode(SEED)))
                + "\n-----END PRIVATE KEY-----\n";
        assertThat(SigningKey.of(pem).id()).isEqualTo(SigningKey.of(SEED).id());
        assertThatThrownBy(() -> SigningKey.of("bm90IGEga2V5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSealAsTextIsTheSameSeal() {
        MemoryLedger ledger = new MemoryLedger().row(1, "a");
        Seal seal = ledger.seal();
        assertThat(SealText.read(SealText.write(seal))).isEqualTo(seal);
        assertThat(SealText.read(SealText.write(seal).replaceAll("\\s", "").replace("{", "{\"more\":\"x\",")))
                .isEqualTo(seal);
        assertThatThrownBy(() -> SealText.read("{\"number\": 1}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digitsOfTheDefaultLocaleDoNotChangeASeal() {
        Seal seal = new MemoryLedger().row(1, "a").seal();
        String text = SealText.write(seal);
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(SealText.write(seal)).isEqualTo(text);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void theSealsOfBothLogsStandInOneText() {
        MemoryLedger ledger = new MemoryLedger().row(1, "a");
        Seal events = ledger.seal();
        Seal access = ledger.row(2, "b").seal();
        KeptSeal kept = new KeptSeal(events, access);
        assertThat(SealText.readKept(SealText.write(kept))).isEqualTo(kept);
        assertThat(SealText.readKept(SealText.write(kept).replaceAll("\\s", "")))
                .isEqualTo(kept);
        assertThat(SealText.readKept(SealText.write(events))).isEqualTo(new KeptSeal(events, null));
        String turned =
                SealText.write(events).strip().replaceAll("}$", ", \"access\": " + SealText.write(access) + "}");
        assertThat(SealText.readKept(turned)).isEqualTo(kept);
    }

    @Test
    void severalPublicKeysStandInOneText() {
        SealKey one = SigningKey.make().publicKey();
        SealKey other = SigningKey.make().publicKey();
        assertThat(SealKey.ofPem("first\n" + one.pem() + "second\n" + other.pem()))
                .extracting(SealKey::id)
                .containsExactly(one.id(), other.id());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
