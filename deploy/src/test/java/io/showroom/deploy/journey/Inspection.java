package io.showroom.deploy.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Checks the page that a browser shows. The accessibility engine runs once, in the page itself. */
final class Inspection {

    private static final String ENGINE = engine();
    private static final String ASK = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
              rules: { 'heading-order': { enabled: true }, 'empty-table-header': { enabled: true } },
              resultTypes: ['violations'],
            }).then(
              (found) => done(found.violations.map((one) => one.id + ': '
                + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + ' ' + (node.failureSummary || '')
                    .replace(/\\s+/g, ' ').slice(0, 200)).join(' | ') + ' (' + one.nodes.length + ')')),
              (problem) => done([String(problem)]));
            """;
    private static final String ASK_IN_THE_DARK = """
            const done = arguments[arguments.length - 1];
            const root = document.documentElement;
            const light = root.dataset.bsTheme;
            root.dataset.bsTheme = 'dark';
            root.getBoundingClientRect();
            document.getAnimations().forEach((transition) => transition.cancel());
            axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }).then(
              (found) => found.violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => 'dark: '
                + node.html.slice(0, 200) + ' ' + (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 200))),
              (problem) => [String(problem)]).then((found) => {
                root.dataset.bsTheme = light;
                done(found);
              });
            """;

    private Inspection() {}

    /** Returns all faults; empty if there are none. */
    static List<String> of(Browser browser) {
        JavascriptExecutor page = (JavascriptExecutor) browser.driver();
        page.executeScript(ENGINE);
        List<String> found = new ArrayList<>(violations(page, ASK));
        if (Boolean.TRUE.equals(page.executeScript("return 'bsTheme' in document.documentElement.dataset"))) {
            found.addAll(violations(page, ASK_IN_THE_DARK));
        }
        Object status = page.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        if (!Long.valueOf(200).equals(status)) {
            found.add("answered with " + status);
        }
        browser.complaints().forEach(complaint -> found.add("console: " + complaint));
        browser.hosts().stream()
                .filter(host -> !host.equals("127.0.0.1"))
                .forEach(host -> found.add("fetched from " + host));
        Object wide = page.executeScript(
                "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth");
        if (wide instanceof Number pixels && pixels.longValue() > 0) {
            found.add("wider than the window by " + pixels);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(JavascriptExecutor page, String question) {
        return (List<String>) Objects.requireNonNull(page.executeAsyncScript(question));
    }

    private static String engine() {
        try (InputStream file = Objects.requireNonNull(Inspection.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
