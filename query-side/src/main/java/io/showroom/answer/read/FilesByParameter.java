package io.showroom.answer.read;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a plain link ask for a file: {@code ?format=csv} and {@code ?format=xlsx} stand for the Accept header. */
@Configuration(proxyBeanMethods = false)
class FilesByParameter implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", MediaType.parseMediaType(SheetWriter.CSV))
                .mediaType("xlsx", MediaType.parseMediaType(SheetWriter.XLSX));
    }
}
