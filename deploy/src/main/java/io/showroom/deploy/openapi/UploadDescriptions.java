package io.showroom.deploy.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the parts of multipart uploads, each with an example from {@code openapi/uploads.json}. */
@Configuration(proxyBeanMethods = false)
class UploadDescriptions {

    private static final String PARTS = "multipart/form-data";
    private static final String FILE = "file";
    private static final Map<String, String> MEANINGS = Map.of(
            FILE,
            "The file: CSV (UTF-8, with or without a byte order mark) or XLSX",
            "dryRun",
            "true tries without doing anything",
            "create",
            "What may be created on the fly, parted by commas: stores, users, sources, models",
            "leaveOutHidden",
            "true leaves out rows that are hidden in the workbook",
            "store",
            "Key of the store whose owners they are, for who has none of their own");

    @Bean
    OpenApiCustomizer describedUploads(CommandExamples written) {
        return description -> {
            Map<String, Map<String, String>> examples = written.uploads();
            description.getPaths().forEach((path, item) -> {
                Operation sent = item.getPost();
                MediaType parts = sent == null || sent.getRequestBody() == null
                        ? null
                        : sent.getRequestBody().getContent().get(PARTS);
                if (sent != null && parts != null) {
                    parts.setSchema(whole(sent, parts.getSchema()));
                    Map<String, String> example = examples.get(path);
                    if (example != null) {
                        parts.addExamples("file", new Example().value(example));
                    }
                }
            });
        };
    }

    /**
     * Returns the schema of all parts: those that springdoc found, and the text parts, which it takes for query
     * parameters.
     */
    private static Schema<?> whole(Operation sent, Schema<?> found) {
        Map<String, Schema<?>> parts = new LinkedHashMap<>();
        parts.put(FILE, new StringSchema().format("binary"));
        if (found != null && found.getProperties() != null) {
            found.getProperties().keySet().forEach(name -> parts.putIfAbsent(name, new StringSchema()));
        }
        List<Parameter> others = sent.getParameters();
        if (others != null) {
            others.stream()
                    .filter(one -> "query".equals(one.getIn()))
                    .forEach(one -> parts.putIfAbsent(one.getName(), new StringSchema()));
            sent.setParameters(
                    others.stream().filter(one -> !"query".equals(one.getIn())).toList());
        }
        Schema<?> whole = new ObjectSchema();
        parts.forEach((name, schema) -> whole.addProperty(name, schema.description(MEANINGS.get(name))));
        return whole.required(List.of(FILE));
    }
}
