package io.showroom.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * An HTML page.
 *
 * @param source its HTML
 */
public record Html(String source) {

    private static final Pattern HREF = Pattern.compile("<a\\b[^>]*?\\shref=\"([^\"]*)\"");
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style|template|svg)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Returns the visible text, with single spaces. */
    public String text() {
        return SPACES.matcher(HtmlUtils.htmlUnescape(UNSEEN.matcher(source).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** Returns the visible text of the main part. */
    public String main() {
        int from = source.indexOf("<main");
        return new Html(source.substring(Math.max(0, from), Math.max(source.indexOf("</main>"), from + 1))).text();
    }

    /** Returns the distinct internal links, in order. */
    public List<String> links() {
        return HREF.matcher(source)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> link.startsWith("/"))
                .distinct()
                .toList();
    }

    /** Returns all matches of a pattern's first group in the source, in order. */
    public List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map((MatchResult found) -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }
}
