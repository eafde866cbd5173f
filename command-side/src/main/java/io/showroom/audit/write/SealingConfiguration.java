package io.showroom.audit.write;

import io.showroom.ledger.SealedLog;
import io.showroom.ledger.SigningKey;
import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Beans for sealing the logs in this system's PostgreSQL, where the events of an Axon Server are copied too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealingConfiguration {

    /**
     * {@code SHOWROOM_SIGNING_KEY} or the file that {@code SHOWROOM_SIGNING_KEY_FILE} names: an Ed25519 private key as
     * PKCS#8 PEM or 32 bytes in Base64. Without either, the system creates its own key at its first seal.
     */
    @Bean
    SealingKeys sealingKeys(
            JdbcTemplate jdbc,
            MasterKey masterKey,
            Clock clock,
            @Value("${showroom.signing-key:}") String key,
            @Value("${showroom.signing-key-file:}") String file) {
        return new SealingKeys(jdbc, masterKey, clock, given(key, file));
    }

    @Bean
    Sealer eventSealer(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SealingKeys keys,
            Clock clock,
            SealSettings settings) {
        return new Sealer(SealedLog.EVENTS, jdbc, transactions, keys, clock, settings.events());
    }

    @Bean
    Sealer accessSealer(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SealingKeys keys,
            Clock clock,
            SealSettings settings) {
        return new Sealer(SealedLog.ACCESS, jdbc, transactions, keys, clock, settings.events());
    }

    @Bean
    SealSchedule sealing(@Qualifier("eventSealer") Sealer sealer, SealSettings settings, Clock clock) {
        return new SealSchedule(sealer, settings, clock);
    }

    @Bean
    SealSchedule accessSealing(@Qualifier("accessSealer") Sealer sealer, SealSettings settings, Clock clock) {
        return new SealSchedule(sealer, settings, clock);
    }

    @Bean
    SealMeters sealMeters(@Qualifier("eventSealer") Sealer events, @Qualifier("accessSealer") Sealer access) {
        return new SealMeters(Map.of("events", events, "access", access));
    }

    private static @Nullable SigningKey given(String key, String file) {
        if (!key.isBlank()) {
            return signingKey(key, "SHOWROOM_SIGNING_KEY");
        }
        if (file.isBlank()) {
            return null;
        }
        try {
            return signingKey(Files.readString(Path.of(file), StandardCharsets.US_ASCII), file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the signing key " + file + ": " + e.getMessage(), e);
        }
    }

    private static SigningKey signingKey(String text, String where) {
        try {
            return SigningKey.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the signing key in " + where + " is not usable: " + e.getMessage(), e);
        }
    }
}
