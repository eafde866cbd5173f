package io.showroom.web.read;

import io.showroom.form.read.FormFiles;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Content negotiation by parameter, so that a plain link can request a file: {@code ?format=csv} and
 * {@code ?format=xlsx} replace the Accept header.
 */
@Component
class FilesByParameter implements WebMvcConfigurer {

    static final Map<String, MediaType> FORMATS = Map.of(
            "json", MediaType.APPLICATION_JSON,
            "csv", MediaType.parseMediaType(FormFiles.CSV),
            "xlsx", MediaType.parseMediaType(FormFiles.XLSX));

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        ParameterContentNegotiationStrategy formats = new ParameterContentNegotiationStrategy(FORMATS);
        formats.setUseRegisteredExtensionsOnly(true);
        // Other values are rejected together with the other parameters.
        formats.setIgnoreUnknownExtensions(true);
        negotiation.strategies(List.of(formats, new HeaderContentNegotiationStrategy()));
    }
}
