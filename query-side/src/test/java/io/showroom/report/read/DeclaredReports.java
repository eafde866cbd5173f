package io.showroom.report.read;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.mockito.Mockito;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Creates every declared report without its dependencies. */
final class DeclaredReports {

    private DeclaredReports() {}

    /** Returns all reports, with the clock at a moment. */
    static List<Report<?, ?>> at(Instant now) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Report.class));
        return scan.findCandidateComponents("io.showroom").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .filter(type -> type != Unanswered.class)
                .<Report<?, ?>>map(type -> (Report<?, ?>) made(type, Clock.fixed(now, ZoneOffset.UTC)))
                .toList();
    }

    private static Object made(Class<?> type, Clock clock) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(part -> part == Clock.class ? clock : Mockito.mock(part))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
