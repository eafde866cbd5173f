package io.showroom.prospect.read.list;

import io.showroom.codelist.events.CodeListName;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.SearchText;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds prospects, restricted to those that the user may see. */
@Component
public class Prospects {

    private static final String GRADE = "grade";
    private static final String CONSULTANT = "consultant";

    /** Sort orders: name in the address, attribute of the row; grades are sorted by heat, consultants by name. */
    public static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("name", "nameOrder"),
            Map.entry(GRADE, "grade"),
            Map.entry("status", "status"),
            Map.entry(CONSULTANT, "consultant"),
            Map.entry("model", "wish.model"),
            Map.entry("source", "touch.source"),
            Map.entry("due", "due.dueOn"),
            Map.entry("lastContact", "dates.lastContactAt"),
            Map.entry("firstContact", "dates.firstAt"),
            Map.entry("closed", "dates.closedAt"),
            Map.entry("price", "wish.price"));

    private static final int AT_ONCE = 500;

    private final ProspectRowRepository rows;
    private final WantedModels models;
    private final MasterDataNames names;
    private final CardRules cards;
    private final PhoneSearchLog sought;

    Prospects(
            ProspectRowRepository rows,
            WantedModels models,
            MasterDataNames names,
            CardRules cards,
            PhoneSearchLog sought) {
        this.sought = sought;
        this.rows = rows;
        this.models = models;
        this.names = names;
        this.cards = cards;
    }

    /**
     * Returns the same queries with cards rated by the rules of an instant, null for now; for {@link AsOfProspects}.
     */
    public Prospects asOf(@Nullable Instant moment) {
        return moment == null ? this : new Prospects(rows, models, names, cards.asOf(moment), sought);
    }

    /**
     * Returns one page of the prospects that match a filter; rows without a value are last in either direction, grades
     * are sorted by heat.
     *
     * @throws io.showroom.web.read.QueryRejection if the user may see no list, or not this part of it
     */
    public Page<ProspectLine> find(ProspectFilter filter, Actor actor, Paging asked) {
        Paging paging = SearchOnlyRule.part(filter, actor, asked);
        noteSought(filter, actor);
        Specification<ProspectRow> narrowed = narrowed(filter, actor);
        boolean placed = paging.sort().equals(GRADE) || paging.sort().equals(CONSULTANT);
        PageRequest page = PageRequest.of(paging.page(), paging.size(), placed ? Sort.unsorted() : order(paging));
        boolean masked = !Visibility.seesPhones(actor);
        return rows.findAll(placed ? placed(narrowed, paging) : narrowed, page)
                .map(row -> row.line(cards))
                .map(line -> audit(masked ? line.masked() : line));
    }

    private Specification<ProspectRow> placed(Specification<ProspectRow> narrowed, Paging paging) {
        return paging.sort().equals(GRADE)
                ? GradeHeatOrder.sorted(narrowed, paging.descending(), names)
                : ConsultantOrder.sorted(narrowed, paging.descending(), names);
    }

    /** Returns the first prospects that match a filter, latest contact first, without counting the others. */
    public List<ProspectLine> first(int most, ProspectFilter filter, Actor actor) {
        Sort latest = order(SearchOnlyRule.part(filter, actor, new Paging(0, most, "lastContact", true)));
        noteSought(filter, actor);
        boolean masked = !Visibility.seesPhones(actor);
        return rows
                .findBy(
                        narrowed(filter, actor),
                        found -> found.sortBy(latest).limit(most).all())
                .stream()
                .map(row -> row.line(cards))
                .map(line -> audit(masked ? line.masked() : line))
                .toList();
    }

    private void noteSought(ProspectFilter filter, Actor actor) {
        if (!Visibility.seesPhones(actor) && filter.q() != null && !filter.q().isBlank()) {
            sought.note(SearchWords.of(filter.q()).sought(), actor);
        }
    }

    private static ProspectLine audit(ProspectLine line) {
        AuditedAccess.person(
                line.prospectId(), line.who().name(), line.personal().phone());
        return line;
    }

    private static Sort order(Paging paging) {
        return Sort.by(
                new Sort.Order(
                        paging.descending() ? Sort.Direction.DESC : Sort.Direction.ASC,
                        SORTS.getOrDefault(paging.sort(), "dates.lastContactAt"),
                        Sort.NullHandling.NULLS_LAST),
                Sort.Order.asc("prospectId"));
    }

    /** Passes every prospect that matches a filter, in the given order. */
    public void forEach(ProspectFilter filter, Actor actor, Paging order, Consumer<ProspectLine> each) {
        SearchOnlyRule.refuseWhole(actor);
        int number = 0;
        Page<ProspectLine> page;
        do {
            page = find(filter, actor, new Paging(number++, AT_ONCE, order.sort(), order.descending()));
            page.forEach(each);
        } while (page.hasNext());
    }

    /** Returns the number of prospects that match a filter. */
    public long count(ProspectFilter filter, Actor actor) {
        SearchOnlyRule.refuseWhole(actor);
        return rows.count(narrowed(filter, actor));
    }

    private Specification<ProspectRow> narrowed(ProspectFilter filter, Actor actor) {
        return ProspectConditions.of(filter, actor, modelsNamed(filter.q()), cards);
    }

    private Set<String> modelsNamed(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Set.of();
        }
        String wanted = SearchText.of(words);
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Stream<String> offered = Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .flatMap(locale -> names.codes(CodeListName.MODEL.name(), locale).stream())
                .filter(model -> SearchText.of(model.name()).contains(wanted)
                        || SearchText.of(model.key()).contains(wanted))
                .map(MasterDataNames.Choice::key);
        Stream<String> used =
                models.codes().stream().filter(code -> SearchText.of(code).contains(wanted));
        return Stream.concat(offered, used).collect(Collectors.toSet());
    }
}
