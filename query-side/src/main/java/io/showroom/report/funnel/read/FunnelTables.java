package io.showroom.report.funnel.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table that the funnel is kept in. */
@Configuration(proxyBeanMethods = false)
class FunnelTables {

    @Bean
    Projection funnelSums() {
        return new FunnelProjection(null);
    }
}
