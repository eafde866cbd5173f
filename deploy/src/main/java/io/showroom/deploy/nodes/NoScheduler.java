package io.showroom.deploy.nodes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Disables the task scheduler of a process without the command side, which owns all scheduled tasks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = NodeRole.PROPERTY, havingValue = "query")
@PropertySource("classpath:io/showroom/deploy/nodes/query.properties")
class NoScheduler {}
