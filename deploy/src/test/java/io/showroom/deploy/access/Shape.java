package io.showroom.deploy.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Normalized form of an address: its path, and each parameter with the kind of its value. Ids of rows are ignored;
 * localized date formats are kept apart.
 */
final class Shape {

    /** Parameters whose value selects the content; of all others only the kind of the value counts. */
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

    /** Returns the kind of page: path and tab, because not every customer has content on each tab. */
    static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        return path(parts[0])
                + (parts.length == 1
                        ? ""
                        : Arrays.stream(parts[1].split("&"))
                                .filter(parameter -> parameter.startsWith("tab="))
                                .collect(Collectors.joining()));
    }

    /** Returns a path without ids. */
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

    /** A figure is identified by report and column; what follows is a code or an hour. One file of a kind is enough. */
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
