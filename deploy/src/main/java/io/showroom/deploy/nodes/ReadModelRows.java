package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Registers the JPA entities and repositories of the read models; a process of the command side alone has none. */
@Sides(Side.QUERY)
@Configuration(proxyBeanMethods = false)
@EntityScan("io.showroom")
@EnableJpaRepositories("io.showroom")
class ReadModelRows {}
