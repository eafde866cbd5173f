package io.showroom.deploy.bench;

import io.showroom.report.read.Report;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The declared reports without a running system: only their keys and declarations can be used. */
public final class DeclaredReports {

    private DeclaredReports() {}

    /** Returns all reports. They lack the dependencies needed to answer requests. */
    public static List<Report<?, ?>> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Report.class));
        return scan.findCandidateComponents("io.showroom").stream()
                .<Report<?, ?>>map(bean -> made(String.valueOf(bean.getBeanClassName())))
                .sorted(Comparator.comparing(report -> report.key()))
                .toList();
    }

    private static Report<?, ?> made(String name) {
        Constructor<?> constructor = ClassUtils.resolveClassName(name, null).getDeclaredConstructors()[0];
        return (Report<?, ?>) BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()]);
    }
}
