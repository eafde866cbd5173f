package io.showroom.report.sources.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that the sources report is kept in. */
@Configuration(proxyBeanMethods = false)
class SourcesTables {

    @Bean
    Projection sourceSums() {
        return new SourcesProjection(null);
    }

    @Bean
    Projection sourceGradeSums() {
        return new SourceGradesProjection(null);
    }
}
