package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** View formats for tests: texts of the pages on a fixed day; every key is its own name. */
public final class Spoken {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Loaded once, as finding the bundles scans the class path. */
    private static final UiTexts TEXTS = texts();

    private Spoken() {}

    /** In English, at an instant. */
    public static ViewFormat english(Instant now) {
        return viewFormats(now).in(Locale.ENGLISH);
    }

    /** In English, with other names. */
    public static ViewFormat english(Instant now, MasterDataNames names) {
        return viewFormats(now, names).in(Locale.ENGLISH);
    }

    /** In any language, at an instant. */
    public static ViewFormats viewFormats(Instant now) {
        return viewFormats(now, new KeysForNames());
    }

    private static ViewFormats viewFormats(Instant now, MasterDataNames names) {
        return new ViewFormats(Clock.fixed(now, SHANGHAI), names, TEXTS);
    }

    private static UiTexts texts() {
        try {
            return new UiTexts(ScreenConfiguration.pageMessages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class KeysForNames implements MasterDataNames {

        @Override
        public String store(String key) {
            return key;
        }

        @Override
        public ZoneId zone(String store) {
            return SHANGHAI;
        }

        @Override
        public String staff(String key) {
            return key;
        }

        @Override
        public String code(String list, String code, Locale locale) {
            return code;
        }

        @Override
        public List<Choice> stores() {
            return List.of(new Choice("S1", "S1", null));
        }

        @Override
        public List<Choice> staff() {
            return List.of();
        }

        @Override
        public List<Choice> consultants(@Nullable String store) {
            return List.of();
        }

        @Override
        public List<Choice> codes(String list, Locale locale) {
            return List.of();
        }

        @Override
        public List<Choice> grades(@Nullable String store, boolean byHandOnly, Locale locale) {
            return List.of();
        }
    }
}
