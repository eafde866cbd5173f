package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.Names;
import io.showroom.report.read.Cut;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Whose sheets can be opened. */
@Component
class SheetChoices {

    private final SheetSource source;
    private final Names names;

    SheetChoices(SheetSource source, Names names) {
        this.source = source;
        this.names = names;
    }

    /** The store whose sheet is shown: one's own, the one asked for, or the first one may see. */
    String store(@Nullable String asked, Say say, Actor actor) {
        if (actor.store() != null) {
            return asked != null && actor.reaches(asked) ? asked : actor.store();
        }
        if (asked != null) {
            return asked;
        }
        return say.stores(actor).stream()
                .findFirst()
                .map(Names.Choice::key)
                .orElseThrow(() -> Declined.forbidden("storeNotYours"));
    }

    /** Those who sell in the store today, and whoever else has a sheet in the month. */
    List<Names.Choice> consultants(SheetQuestion question, Say say) {
        List<String> stores = question.asked().stores();
        List<Names.Choice> present = names.consultants(stores == null || stores.isEmpty() ? null : stores.getFirst());
        Set<String> others = new TreeSet<>(source.consultants(question));
        others.removeAll(present.stream().map(Names.Choice::key).collect(Collectors.toSet()));
        boolean nobody = others.remove(Cut.NONE);
        List<Names.Choice> choices = new ArrayList<>(present);
        others.stream()
                .map(other -> new Names.Choice(other, names.staff(other), null))
                .sorted(Comparator.comparing(Names.Choice::name, NameOrder.BY_NAME))
                .forEach(choices::add);
        if (nobody) {
            choices.add(new Names.Choice(Cut.NONE, say.text("contactsheet.nobody"), null));
        }
        return choices;
    }

    /** Some of an address's parameters, ready to stand after others. */
    static String query(MultiValueMap<String, String> address, List<String> kept) {
        UriComponentsBuilder query = UriComponentsBuilder.fromPath("");
        for (String name : kept) {
            String value = address.getFirst(name);
            if (value != null) {
                query.queryParam(name, value);
            }
        }
        String built = query.encode().build().toUriString();
        return built.isEmpty() ? "" : "&" + built.substring(1);
    }
}
