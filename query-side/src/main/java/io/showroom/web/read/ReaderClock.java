package io.showroom.web.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.read.ActorArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Time zone for times without offset: that of the reader's store; for users of the group, that of the record's store,
 * or else of the first store.
 */
@Sides(Side.QUERY)
@Component
record ReaderClock(MasterDataNames names, ObjectProvider<RecordsOfStores> records, Clock clock) {

    ZoneId zone(HttpServletRequest request) {
        Actor actor = ActorArgument.of(request.getUserPrincipal());
        if (actor != null && actor.store() != null) {
            return names.zone(actor.store());
        }
        String store =
                store(request.getRequestURI().substring(request.getContextPath().length()));
        List<MasterDataNames.Choice> stores = names.stores();
        return store != null
                ? names.zone(store)
                : stores.isEmpty()
                        ? clock.getZone()
                        : names.zone(stores.getFirst().key());
    }

    private @Nullable String store(String path) {
        return records.stream()
                .map(some -> some.storeAt(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
