package io.showroom.deploy.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the addresses on this server that a page refers to: links, rows, filter forms, charts, and scripts'
 * requests.
 */
final class Links {

    private static final Pattern IN_CHART = Pattern.compile("\"href\":\"([^\"]+)\"");
    private static final Pattern POSITION_SEEN = Pattern.compile("[?&]seen=\\d+");

    private Links() {}

    /**
     * A link.
     *
     * @param address path and query, without a fragment
     * @param page address of the page that contains it
     */
    record Link(String address, String page) {}

    static List<Link> on(String html, URI page) {
        Document document = Jsoup.parse(html, page.toString());
        Set<String> addresses = new LinkedHashSet<>();
        attribute(document, "a[href]", "href", addresses);
        attribute(document, "link[href]", "href", addresses);
        attribute(document, "script[src]", "src", addresses);
        attribute(document, "img[src]", "src", addresses);
        attribute(document, "[data-href]", "data-href", addresses);
        attribute(document, "[data-url]:not([data-command])", "data-url", addresses);
        attribute(document, "[hx-get]:not(input)", "hx-get", addresses);
        attribute(document, "[data-go]", "data-go", addresses);
        for (Element slider : document.select("input[data-goes]")) {
            addresses.add(slider.attr("data-goes").replace("{value}", slider.attr("value")));
        }
        for (Element chart : document.select("[data-chart]")) {
            IN_CHART.matcher(chart.attr("data-chart")).results().forEach(href -> addresses.add(href.group(1)));
        }
        for (Element form : document.select("form[action]:not([method=post])")) {
            if (form instanceof FormElement filters) {
                addresses.add(submitted(filters));
            }
        }
        List<Link> links = new ArrayList<>();
        for (String address : addresses) {
            String own = own(address, page);
            if (own != null) {
                links.add(new Link(own, path(page)));
            }
        }
        return links;
    }

    private static void attribute(Document document, String where, String attribute, Set<String> addresses) {
        for (Element element : document.select(where)) {
            String address = element.attr(attribute);
            // Exporting whole phone numbers requires a reason.
            addresses.add(element.hasAttr("data-reason") ? address + "&reason=for+the+meeting" : address);
        }
    }

    private static String submitted(FormElement form) {
        StringBuilder address = new StringBuilder(form.attr("action"));
        char before = '?';
        for (Connection.KeyVal field : form.formData()) {
            address.append(before)
                    .append(URLEncoder.encode(field.key(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
            before = '&';
        }
        return address.toString();
    }

    private static @Nullable String own(String address, URI page) {
        // Switching the language would change the language of the walk.
        boolean elsewhere = address.matches("[a-z]+:.*|.*[?&]lang=.*");
        if (elsewhere || address.isBlank() || address.startsWith("#") || address.contains("{")) {
            return null;
        }
        Matcher seen = POSITION_SEEN.matcher(address.replaceFirst("#.*", ""));
        String asked = seen.replaceFirst("");
        String whole = asked.startsWith("?") ? page.getRawPath() + asked : asked;
        return whole.startsWith("/") && !whole.startsWith("//")
                ? whole
                : page.resolve(whole).getRawPath();
    }

    private static String path(URI page) {
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
