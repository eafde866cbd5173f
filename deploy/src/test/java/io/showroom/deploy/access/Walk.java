package io.showroom.deploy.access;

import io.showroom.deploy.testing.WholeSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows every link from a user's home page in one language, and records what is not answered. */
final class Walk {

    /** Number of pages visited of each kind (customers, months and the like). */
    private static final int OF_ONE_KIND = 3;

    private final WholeSystem system;
    private final HttpClient browser;
    private final Set<String> tried = new HashSet<>();
    private final Map<String, Set<String>> ofOneKind = new HashMap<>();
    private final Set<String> opened = new TreeSet<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    private Walk(WholeSystem system, HttpClient browser) {
        this.system = system;
        this.browser = browser;
    }

    /** Starts the walk from the home page and from addresses that result from typed input. */
    static Walk of(WholeSystem system, String user, String password, String language, List<String> typed) {
        Walk walk = new Walk(system, system.loggedIn(user, password));
        walk.follow(new Links.Link("/?lang=" + language, "log-in"));
        typed.forEach(address -> walk.follow(new Links.Link(address, "what is typed")));
        return walk;
    }

    /** Repeats the walk in another language: every page again, and links whose form differs. */
    Walk again(String language) {
        Walk walk = new Walk(system, browser);
        tried.stream().filter(place -> place.contains("?")).forEach(walk.tried::add);
        walk.follow(new Links.Link("/?lang=" + language, "log-in"));
        return walk;
    }

    /** Returns the visited paths. */
    Set<String> opened() {
        return opened;
    }

    /** Returns the addresses answered with an error, with the page that links there. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Returns the pages that show customers by their identifiers. */
    Map<String, String> named() {
        return named;
    }

    private void follow(Links.Link home) {
        Collection<Links.Link> next = List.of(home);
        while (!next.isEmpty()) {
            List<Answer> answers = next.parallelStream().map(this::open).toList();
            Map<String, Links.Link> found = new LinkedHashMap<>();
            for (Answer answer : answers) {
                note(answer);
                for (Links.Link link : answer.links()) {
                    if (isNew(link.address())) {
                        found.putIfAbsent(link.address(), link);
                    }
                }
            }
            next = new ArrayList<>(found.values());
        }
    }

    private Answer open(Links.Link link) {
        HttpResponse<byte[]> answer = system.bytes(browser, link.address());
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        URI there = answer.uri();
        List<Links.Link> links = page && answer.statusCode() == 200
                ? Links.on(new String(answer.body(), StandardCharsets.UTF_8), there)
                : List.of();
        return new Answer(link, answer.statusCode(), there.getPath(), links, Visible.identifiers(answer));
    }

    private void note(Answer answer) {
        String asked = answer.link().address();
        if (!answer.identifiers().isEmpty()) {
            named.put(asked, answer.identifiers().size() + " of them");
        }
        opened.add(answer.path());
        opened.add(asked.replaceFirst("\\?.*", ""));
        boolean sentAway = answer.path().equals("/login") && !asked.startsWith("/login");
        if (answer.status() >= 400 || sentAway) {
            wrong.put(
                    asked,
                    (sentAway ? "log-in page" : answer.status()) + ", linked from "
                            + answer.link().page());
        }
    }

    /** Returns whether an address has a part not tried yet, or few of its kind were tried; records it as tried. */
    private boolean isNew(String address) {
        String path = address.replaceFirst("\\?.*", "");
        Set<String> alike = ofOneKind.computeIfAbsent(Shape.kind(address), any -> new HashSet<>());
        boolean few = alike.size() < OF_ONE_KIND && alike.add(path);
        return tried.addAll(Shape.of(address)) || few;
    }

    private record Answer(
            Links.Link link, int status, @Nullable String path, List<Links.Link> links, Set<String> identifiers) {}
}
