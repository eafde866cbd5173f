package io.showroom.screen.read;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands in where no directory of names is at hand: every key is its own name. */
@Component
class KeysAsNames implements Names {

    private final Clock clock;

    KeysAsNames(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String store(String key) {
        return key;
    }

    @Override
    public ZoneId zone(String store) {
        return clock.getZone();
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
