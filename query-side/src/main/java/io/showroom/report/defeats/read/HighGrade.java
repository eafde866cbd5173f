package io.showroom.report.defeats.read;

import io.showroom.directory.read.Directory;
import io.showroom.directory.read.SchemeEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides whether a declaration had a high grade, by the store's scheme on the day of the declaration. */
@Component
record HighGrade(Directory directory) {

    boolean isHigh(DefeatDeclaration defeat) {
        return defeat.then().grade() != null
                && directory
                        .grading(defeat.store(), defeat.day())
                        .map(SchemeEntry::high)
                        .filter(high -> high.contains(defeat.then().grade()))
                        .isPresent();
    }

    /** Returns every grade that is a high one in some version of some scheme. */
    Set<String> anywhere() {
        return directory.schemes().stream()
                .flatMap(List::stream)
                .flatMap(version -> version.high().stream())
                .collect(Collectors.toSet());
    }
}
