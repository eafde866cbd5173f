package io.showroom.report.traffic.read;

import io.showroom.projection.read.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that the traffic statistics are kept in. */
@Configuration(proxyBeanMethods = false)
class TrafficTables {

    @Bean
    Projection trafficSums() {
        return new TrafficProjection(null);
    }

    @Bean
    Projection trafficMixSums() {
        return new TrafficMixProjection(null);
    }
}
