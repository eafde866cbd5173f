package io.showroom.audit.access.read;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Time zones of the users' workplaces. */
@FunctionalInterface
interface WorkplaceClocks {

    /** Returns the time zone of a store; for null (users of the group), the zone of the reader. */
    ZoneId of(@Nullable String store);
}
