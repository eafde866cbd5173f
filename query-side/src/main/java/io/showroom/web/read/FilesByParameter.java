package io.showroom.web.read;

import io.showroom.form.read.FormFiles;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
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
        negotiation.favorParameter(true).useRegisteredExtensionsOnly(true).replaceMediaTypes(FORMATS);
    }
}
