package io.showroom.deploy.demo;

import java.util.List;

/**
 * The grades of open prospects in one scheme, hottest first, and the greatest number of days until the next contact.
 */
enum SchemeGrades {
    HABC("HABC", List.of("H", "A", "B", "C"), List.of(2, 7, 14, 30)),
    P_SCALE("P-scale", List.of("P1", "P2", "P3", "P4"), List.of(2, 4, 7, 15));

    static final int COLDEST = 3;

    private final String scheme;
    private final List<String> grades;
    private final List<Integer> days;

    SchemeGrades(String scheme, List<String> grades, List<Integer> days) {
        this.scheme = scheme;
        this.grades = grades;
        this.days = days;
    }

    String scheme() {
        return scheme;
    }

    String grade(int step) {
        return grades.get(step);
    }

    int days(int step) {
        return days.get(step);
    }
}
