package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Component scan filter that excludes the classes of a side that this process does not have ({@link NodeRole}). */
public final class OtherSideExclusion implements TypeFilter, EnvironmentAware {

    private static final Set<Side> BOTH = Set.of(Side.values());
    private static final String DECIDES = "io\\.showroom\\.(commandapi|[a-z.]*\\.write)(\\..*)?";
    private static final String ANSWERS = "io\\.showroom\\.[a-z.]*\\.read(\\..*)?";

    private final Map<String, Belonging> packages = new ConcurrentHashMap<>();
    private NodeRole role = NodeRole.ALL;

    @Override
    public void setEnvironment(Environment environment) {
        role = NodeRole.of(environment.getProperty(NodeRole.PROPERTY, NodeRole.ALL.text()));
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory readers) throws IOException {
        return role != NodeRole.ALL && !belonging(type, readers).fits(role);
    }

    private Belonging belonging(MetadataReader type, MetadataReaderFactory readers) throws IOException {
        MergedAnnotation<Sides> said = said(type.getAnnotationMetadata());
        String around = type.getClassMetadata().getEnclosingClassName();
        if (said.isPresent()) {
            return Belonging.of(said);
        }
        if (around != null) {
            return belonging(readers.getMetadataReader(around), readers);
        }
        String name = packageOf(type.getClassMetadata().getClassName());
        // Read relative to the class, because a package can be spread over several jars.
        Resource info = type.getResource().createRelative("package-info.class");
        return packages.computeIfAbsent(info.getDescription(), place -> ofPackage(name, info, readers));
    }

    private static Belonging ofPackage(String name, Resource info, MetadataReaderFactory readers) {
        MergedAnnotation<Sides> said;
        try {
            said = said(readers.getMetadataReader(info).getAnnotationMetadata());
        } catch (IOException e) {
            // The package has no package-info class.
            said = MergedAnnotation.missing();
        }
        if (said.isPresent()) {
            return Belonging.of(said);
        }
        return new Belonging(
                name.matches(DECIDES) ? Set.of(Side.COMMAND) : name.matches(ANSWERS) ? Set.of(Side.QUERY) : BOTH,
                false);
    }

    private static MergedAnnotation<Sides> said(AnnotationMetadata annotations) {
        return annotations.getAnnotations().get(Sides.class);
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    /**
     * Which sides a class belongs to.
     *
     * @param sides those sides
     * @param together whether it belongs only to a process that has all of them
     */
    private record Belonging(Set<Side> sides, boolean together) {

        static Belonging of(MergedAnnotation<Sides> said) {
            return new Belonging(Set.of(said.getEnumArray("value", Side.class)), said.getBoolean("together"));
        }

        boolean fits(NodeRole role) {
            return together
                    ? sides.stream().allMatch(role::has)
                    : sides.stream().anyMatch(role::has);
        }
    }
}
