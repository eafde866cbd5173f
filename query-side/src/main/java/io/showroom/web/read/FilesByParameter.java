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

/** Lets a plain link ask for a file: {@code ?format=csv} and {@code ?format=xlsx} stand for the Accept header. */
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
        // Any other is refused with the other parameters.
        formats.setIgnoreUnknownExtensions(true);
        negotiation.strategies(List.of(formats, new HeaderContentNegotiationStrategy()));
    }
}
