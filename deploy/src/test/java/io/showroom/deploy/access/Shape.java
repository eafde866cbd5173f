package io.showroom.deploy.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places of an address where something can be wrong: its path, and each parameter with the form of its value. What
 * differs from row to row does not count, a date written in the manner of a language does.
 */
final class Shape {

    /** These choose what is answered; all other values are told apart by their form alone. */
    private static final Set<String> CHOICES = Set.of("tab", "report", "only", "format", "reading", "list", "step");

    private Shape() {}

    static Set<String> of(String address) {
        String[] parts = address.split("\\?", 2);
        String path = path(parts[0]);
        Set<String> places = new LinkedHashSet<>();
        places.add(path);
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&"))
                    .filter(parameter -> parameter.matches("[^=]+=.+"))
                    .forEach(parameter -> places.add(path + "?" + parameter(path, parameter)));
        }
        return places;
    }

    /** What kind of page it is: its path and its tab, for not every customer has something on each. */
    static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        return path(parts[0])
                + (parts.length == 1
                        ? ""
                        : Arrays.stream(parts[1].split("&"))
                                .filter(parameter -> parameter.startsWith("tab="))
                                .collect(Collectors.joining()));
    }

    /** A path without what differs from row to row. */
    static String path(String path) {
        return Arrays.stream(path.split("/")).map(Shape::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        return segment.matches(".*[0-9].*") ? form(segment) : segment;
    }

    private static String parameter(String path, String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));
        String value = parameter.substring(parameter.indexOf('=') + 1);
        if (CHOICES.contains(name)) {
            return parameter;
        }
        return name + "=" + (name.equals("figure") ? figure(path, value) : form(value));
    }

    /**
     * A figure is named by its report and its column, what comes after is a code or an hour; of files one is enough.
     */
    private static String figure(String path, String name) {
        return Arrays.stream(name.split("/"))
                .limit(path.startsWith("/api/") ? 1 : 2)
                .collect(Collectors.joining("/"));
    }

    private static String form(String value) {
        String form = value.replaceAll("[A-Za-z]+", "a").replaceAll("[0-9]+", "9");
        return form.matches("9[-/.:9%A-Za-z]*") ? form : "*";
    }
}
