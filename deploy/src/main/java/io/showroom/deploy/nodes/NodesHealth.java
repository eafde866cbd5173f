package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the side that this process lacks lives somewhere. That it does not is told, but is no fault of this process:
 * what it can do it does.
 */
@Component("otherSide")
@ConditionalOnExpression("'${" + NodeRole.PROPERTY + ":all}' != 'all'")
final class NodesHealth implements HealthIndicator {

    private final Nodes nodes;

    NodesHealth(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Health health() {
        for (Side side : nodes.role().lacking()) {
            if (nodes.having(side).isEmpty()) {
                return Health.up()
                        .withDetail("code", side == Side.COMMAND ? "noCommandNode" : "noQueryNode")
                        .build();
            }
        }
        return Health.up().withDetail("code", "bothSides").build();
    }
}
