package io.showroom.deploy.openapi;

import io.showroom.report.read.ReportEndpoint;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.DeclaredParameters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Corrects what springdoc cannot derive for reads: the principal is not a parameter, a query object is described by its
 * fields, parameters read from the whole request are listed, as are those common to all reads, and every parameter gets
 * an example.
 */
@Configuration(proxyBeanMethods = false)
class ReadDescriptions {

    private static final String REFERENCE = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, MultiValueMap.class, ReportRequest.class, ViewFormat.class)
                .addRestControllers(ReportEndpoint.class);
    }

    /**
     * Adds the parameters that a read takes from the whole request. They are the ones declared for the check on unknown
     * parameters.
     */
    @Bean
    OperationCustomizer declaredParameters() {
        return (operation, method) -> {
            RequestMapping mapping =
                    AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
            boolean ofReport = method.getBean() instanceof ReportEndpoint;
            if (ofReport || (mapping != null && List.of(mapping.method()).contains(RequestMethod.GET))) {
                List<Parameter> parameters =
                        new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
                Set<String> whole = new TreeSet<>(DeclaredParameters.of(method));
                parameters.forEach(parameter -> whole.remove(parameter.getName()));
                if (ofReport || takesWholeAddress(method)) {
                    Set<String> beside = DeclaredParameters.beside(method);
                    Set<String> needed = DeclaredParameters.needed(method);
                    whole.forEach(name -> parameters.add(SharedParameters.described(name, beside.contains(name))
                            .required(needed.contains(name) ? true : null)));
                }
                operation.setParameters(parameters);
            }
            return operation;
        };
    }

    private static boolean takesWholeAddress(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> type == ReportRequest.class || MultiValueMap.class.isAssignableFrom(type));
    }

    @Bean
    OpenApiCustomizer describedReads(CommandExamples examples) {
        return description -> {
            Map<String, Object> values = examples.parameters();
            description.getPaths().forEach((path, item) -> {
                Operation read = item.getGet();
                if (read != null && path.startsWith("/api/")) {
                    List<Parameter> parameters = fields(description, read);
                    SharedParameters.everywhere().stream()
                            .filter(one -> parameters.stream()
                                    .noneMatch(there -> one.getName().equals(there.getName())))
                            .forEach(parameters::add);
                    parameters.forEach(SharedParameters::describe);
                    parameters.stream()
                            .filter(parameter -> "query".equals(parameter.getIn()))
                            .filter(parameter ->
                                    values.containsKey(parameter.getName()) && !SharedParameters.isBeside(parameter))
                            .forEach(parameter -> parameter.setExample(values.get(parameter.getName())));
                    read.setParameters(parameters);
                }
            });
        };
    }

    private static List<Parameter> fields(OpenAPI description, Operation read) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : read.getParameters() == null ? List.<Parameter>of() : read.getParameters()) {
            String reference = parameter.getSchema().get$ref();
            Schema<?> fields = reference == null || !reference.startsWith(REFERENCE)
                    ? null
                    : description.getComponents().getSchemas().get(reference.substring(REFERENCE.length()));
            if (fields == null || fields.getProperties() == null) {
                parameters.add(parameter);
            } else {
                fields.getProperties()
                        .forEach((name, schema) -> parameters.add(
                                new Parameter().in("query").name(name).schema(schema)));
            }
        }
        return parameters;
    }
}
