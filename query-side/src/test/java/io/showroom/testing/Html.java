package io.showroom.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page as somebody gets it.
 *
 * @param source its HTML
 */
public record Html(String source) {

    private static final Pattern HREF = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"");
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style|template|svg)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** What is read on it, with one blank between words. */
    public String text() {
        return SPACES.matcher(HtmlUtils.htmlUnescape(UNSEEN.matcher(source).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** What is read inside of the page's main part. */
    public String main() {
        int from = source.indexOf("<main");
        return new Html(source.substring(Math.max(0, from), Math.max(source.indexOf("</main>"), from + 1))).text();
    }

    /** Where the links lead that stay within the system, each once, in the page's order. */
    public List<String> links() {
        return HREF.matcher(source)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> link.startsWith("/"))
                .distinct()
                .toList();
    }

    /** Everything that a pattern's first group finds in the source, in its order. */
    public List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map((MatchResult found) -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }
}
