package io.showroom.screen.read;

import io.showroom.naming.read.Names;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says things in a reader's language where there is no page: for files and print. */
@Component
public class Speaker {

    private final Clock clock;
    private final Names names;
    private final UiTexts texts;

    Speaker(Clock clock, Names names, UiTexts texts) {
        this.clock = clock;
        this.names = names;
        this.texts = texts;
    }

    /** Speaks the spoken language nearest to a wish. */
    public Say in(Locale wish) {
        return new Say(Languages.nearest(wish), clock, names, texts);
    }
}
