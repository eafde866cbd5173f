package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the other side: reports whether a node with the side that this process lacks is running. Its absence is
 * shown as a detail, but does not make this process DOWN.
 */
@Component("otherSide")
@ConditionalOnExpression("'${" + NodeRole.PROPERTY + ":all}' != 'all'")
final class NodesHealth implements HealthIndicator {

    private final Nodes nodes;
    private final Clock clock;
    private Found found;

    NodesHealth(Nodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
        this.found = new Found("", clock.instant());
    }

    @Override
    public Health health() {
        Found now = found(code());
        return Health.up()
                .withDetail("code", now.code())
                .withDetail("since", now.since())
                .build();
    }

    private String code() {
        for (Side side : nodes.role().lacking()) {
            if (nodes.having(side).isEmpty()) {
                return side == Side.COMMAND ? "noCommandNode" : "noQueryNode";
            }
        }
        return "bothSides";
    }

    private synchronized Found found(String code) {
        if (!found.code().equals(code)) {
            found = new Found(code, clock.instant());
        }
        return found;
    }

    private record Found(String code, Instant since) {}
}
