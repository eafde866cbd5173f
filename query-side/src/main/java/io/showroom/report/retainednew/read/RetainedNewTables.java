package io.showroom.report.retainednew.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that the retained-versus-new report is kept in. */
@Configuration(proxyBeanMethods = false)
class RetainedNewTables {

    @Bean
    Projection retainedNewSums() {
        return new RetainedNewProjection(null);
    }
}
