package io.showroom.audit.access.read;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which clock hangs where somebody works. */
@FunctionalInterface
interface WorkplaceClocks {

    /** The time zone of a store; for users of the group, key null, the zone of the one who asks. */
    ZoneId of(@Nullable String store);
}
