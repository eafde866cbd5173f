package io.showroom.deploy.nodes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Work that is due in the background is the command side's: a process without it has no scheduler. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = NodeRole.PROPERTY, havingValue = "query")
@PropertySource("classpath:io/showroom/deploy/nodes/query.properties")
class NoScheduler {}
