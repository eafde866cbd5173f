package io.showroom.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.report.read.Report;
import io.showroom.screen.read.Screen;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page is covered by the benchmark: it is listed in {@code bench/pages.txt}, or belongs to a declared report. */
class PageListTest {

    @Test
    void everyPageIsMeasured() {
        Set<String> missing = new TreeSet<>(addresses());
        assertThat(missing).hasSizeGreaterThan(10);
        missing.removeAll(PageList.leftOut());
        missing.removeIf(address -> PageList.pages().stream().anyMatch(page -> matches(address, page)));
        assertThat(missing)
                .as("pages to be added to deploy/src/main/resources/bench/pages.txt")
                .isEmpty();
    }

    @Test
    void nothingElseIsMeasured() {
        assertThat(PageList.pages()).allMatch(page -> addresses().stream().anyMatch(address -> matches(address, page)));
    }

    private static boolean matches(String address, PageList.Page page) {
        return PathPatternParser.defaultInstance.parse(address).matches(PathContainer.parsePath(page.path()));
    }

    private static Set<String> addresses() {
        return Stream.concat(ofScreens().stream(), ofReports()).collect(Collectors.toSet());
    }

    /** Returns the pages of the declared reports. */
    private static Stream<String> ofReports() {
        return DeclaredReports.all().stream().map(Report::path).flatMap(path -> Stream.of(path, path + "/print"));
    }

    private static Set<String> ofScreens() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Screen.class));
        return scan.findCandidateComponents("io.showroom").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .flatMap(screen -> Arrays.stream(screen.getDeclaredMethods()).flatMap(page -> addresses(screen, page)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(Class<?> screen, Method method) {
        RequestMapping page = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (page == null || !Arrays.asList(page.method()).contains(RequestMethod.GET)) {
            return Stream.empty();
        }
        RequestMapping around = AnnotatedElementUtils.findMergedAnnotation(screen, RequestMapping.class);
        String before = around == null ? "" : around.path()[0];
        return page.path().length == 0
                ? Stream.of(before)
                : Arrays.stream(page.path()).map(path -> before + path);
    }
}
