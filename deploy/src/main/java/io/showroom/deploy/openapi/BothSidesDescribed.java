package io.showroom.deploy.openapi;

import io.showroom.deploy.nodes.OtherSideAnswers;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Merges the OpenAPI descriptions of both sides: a process with one side fetches the other's part. */
@Configuration(proxyBeanMethods = false)
class BothSidesDescribed {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer withTheOtherSide(OtherSideAnswers other) {
        return description -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
                other.answer(asked.getRequest()).ifPresent(part -> add(description, read(part)));
            }
        };
    }

    /** The parser is for YAML, of which JSON is a subset. */
    private static OpenAPI read(byte[] part) {
        try {
            return Yaml.mapper().readValue(part, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(OpenAPI description, OpenAPI part) {
        part.getPaths().forEach(description.getPaths()::putIfAbsent);
        Components ours = description.getComponents();
        if (part.getComponents() != null && part.getComponents().getSchemas() != null) {
            part.getComponents().getSchemas().forEach((name, schema) -> {
                if (ours.getSchemas() == null || !ours.getSchemas().containsKey(name)) {
                    ours.addSchemas(name, schema);
                }
            });
        }
    }
}
