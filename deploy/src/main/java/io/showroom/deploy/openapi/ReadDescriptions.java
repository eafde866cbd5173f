package io.showroom.deploy.openapi;

import io.showroom.staff.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.MultiValueMap;

/**
 * Corrects what the library cannot see of the reads: who asks is nothing to be sent, a question is its fields, every
 * read takes {@code after}; and each parameter has an example.
 */
@Configuration(proxyBeanMethods = false)
class ReadDescriptions {

    private static final String REFERENCE = "#/components/schemas/";

    /** What a read cannot do without, though its method takes less and says so itself. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "/api/reports/retained-new", List.of("month"),
            "/api/reports/month-figures", List.of("month"),
            "/api/reports/compare", List.of("report", "from-known"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, MultiValueMap.class);
    }

    @Bean
    OpenApiCustomizer describedReads(CommandExamples examples) {
        return description -> {
            Map<String, Object> values = examples.parameters();
            description.getPaths().forEach((path, item) -> {
                Operation read = item.getGet();
                if (read != null && path.startsWith("/api/")) {
                    List<Parameter> parameters = fields(description, read);
                    parameters.add(new Parameter()
                            .in("query")
                            .name("after")
                            .description("Waits until the read models have reached this position")
                            .schema(new IntegerSchema().format("int64")));
                    NEEDED.getOrDefault(path, List.of()).forEach(name -> need(parameters, name));
                    parameters.stream()
                            .filter(parameter -> "query".equals(parameter.getIn()))
                            .filter(parameter -> values.containsKey(parameter.getName()))
                            .forEach(parameter -> parameter.setExample(values.get(parameter.getName())));
                    read.setParameters(parameters);
                }
            });
        };
    }

    private static void need(List<Parameter> parameters, String name) {
        parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    Parameter added = new Parameter().in("query").name(name).schema(new StringSchema());
                    parameters.add(added);
                    return added;
                })
                .setRequired(true);
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
