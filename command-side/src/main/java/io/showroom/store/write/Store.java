package io.showroom.store.write;

import static io.showroom.rulebook.write.InputChecks.key;
import static io.showroom.rulebook.write.InputChecks.optional;
import static io.showroom.rulebook.write.InputChecks.required;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.store.events.CardWeightsSet;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.DutyRotaSet;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.HourSlotsSet;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Aggregate of a store (特约店). */
@Aggregate(type = "Store")
@NullUnmarked
class Store {

    @AggregateIdentifier
    private String id;

    private ZoneId zone;
    private StoreSettings settings;
    private final TreeMap<LocalDate, String> schemes = new TreeMap<>();
    private final Map<LocalDate, List<String>> rota = new HashMap<>();
    private final Set<LocalDate> closingDays = new HashSet<>();
    private final TreeMap<LocalDate, List<Integer>> hourSlots = new TreeMap<>();
    private final TreeMap<LocalDate, CardWeights> cardWeights = new TreeMap<>();

    static String id(String store) {
        return "store:" + store;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenStore command, MasterDataRules rules) {
        String store = key("store", command.store());
        if (id != null) {
            throw Rejection.conflict("storeExists", store);
        }
        ZoneId timeZone = StoreSettings.zone(command.timeZone());
        StoreSettings opened =
                StoreSettings.initial(store).with(command.name(), command.openingDays(), command.defeatConfirmation());
        String scheme = optional("gradingScheme", command.gradingScheme(), 100);
        if (scheme != null) {
            rules.requireScheme("gradingScheme", scheme);
        }
        apply(new StoreOpened(
                store, opened.name(), timeZone.getId(), opened.openingDays(), opened.defeatConfirmation()));
        if (scheme != null) {
            apply(new GradingSchemeChosen(store, scheme, LocalDate.EPOCH));
        }
    }

    @CommandHandler
    void handle(ChangeStoreSettings command) {
        StoreSettings changed = settings.with(command.name(), command.openingDays(), command.defeatConfirmation());
        if (changed.equals(settings)) {
            throw Rejection.conflict("unchanged");
        }
        apply(new StoreSettingsChanged(
                command.store(), changed.name(), changed.openingDays(), changed.defeatConfirmation()));
    }

    @CommandHandler
    void handle(ChooseGradingScheme command, MasterDataRules rules, Clock clock) {
        String scheme = key("scheme", command.scheme());
        rules.requireScheme("scheme", scheme);
        LocalDate day = command.validFrom() == null ? LocalDate.now(clock.withZone(zone)) : command.validFrom();
        refusePast("validFrom", day, clock);
        Map.Entry<LocalDate, String> inForce = schemes.floorEntry(day);
        if (inForce != null && inForce.getValue().equals(scheme)) {
            throw Rejection.conflict("unchanged");
        }
        apply(new GradingSchemeChosen(command.store(), scheme, day));
    }

    @CommandHandler
    void handle(DeclareClosingDay command, Clock clock) {
        refusePast("day", required("day", command.day()), clock);
        String reason = optional("reason", command.reason(), 200);
        if (closingDays.contains(command.day())) {
            throw Rejection.conflict("closingDayDeclared", command.day());
        }
        apply(new ClosingDayDeclared(command.store(), command.day(), reason));
    }

    @CommandHandler
    void handle(WithdrawClosingDay command, Clock clock) {
        refusePast("day", required("day", command.day()), clock);
        if (!closingDays.contains(command.day())) {
            throw Rejection.conflict("noClosingDay", command.day());
        }
        apply(new ClosingDayWithdrawn(command.store(), command.day()));
    }

    @CommandHandler
    void handle(SetDutyRota command, CommandContext commandContext, MasterDataRules rules, Clock clock) {
        if (!commandContext.actor().reaches(command.store())) {
            throw Rejection.forbidden("otherStore");
        }
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (command.day().isBefore(today.minusYears(1)) || command.day().isAfter(today.plusYears(1))) {
            throw Rejection.rule("moreThanAYearAway", "day");
        }
        if (command.consultants().stream().anyMatch(Objects::isNull)) {
            throw Rejection.malformed("required", "consultants");
        }
        List<String> onDuty = command.consultants().stream().distinct().toList();
        onDuty.forEach(user -> rules.requireConsultant("consultants", user, command.store()));
        if (onDuty.equals(rota.get(command.day()))) {
            throw Rejection.conflict("unchanged");
        }
        apply(new DutyRotaSet(command.store(), command.day(), onDuty));
    }

    @CommandHandler
    void handle(SetHourSlots command, Clock clock) {
        LocalDate next = LocalDate.now(clock.withZone(zone)).withDayOfMonth(1).plusMonths(1);
        LocalDate from =
                command.validFrom() == null ? next : command.validFrom().withDayOfMonth(1);
        if (from.isBefore(next)) {
            throw Rejection.rule("monthBegun", "validFrom");
        }
        refusePast("validFrom", from, clock);
        List<Integer> hours = HourSlots.checked(command.hours());
        Map.Entry<LocalDate, List<Integer>> inForce = hourSlots.floorEntry(from);
        if (hours.equals(inForce == null ? HourSlots.USUAL : inForce.getValue())) {
            throw Rejection.conflict("unchanged");
        }
        apply(new HourSlotsSet(command.store(), from, hours));
    }

    @CommandHandler
    void handle(SetCardWeights command, CommandContext commandContext, Clock clock) {
        if (!commandContext.actor().reaches(command.store())) {
            throw Rejection.forbidden("otherStore");
        }
        LocalDate from = command.validFrom() == null ? LocalDate.now(clock.withZone(zone)) : command.validFrom();
        refusePast("validFrom", from, clock);
        Map.Entry<LocalDate, CardWeights> inForce = cardWeights.floorEntry(from);
        CardWeights before = inForce == null ? CardWeights.USUAL : inForce.getValue();
        CardWeights after = before.with(command.weights(), command.completeFrom());
        if (after.equals(before)) {
            throw Rejection.conflict("unchanged");
        }
        apply(new CardWeightsSet(command.store(), from, after.completeFrom(), after.weights()));
    }

    private void refusePast(String field, LocalDate day, Clock clock) {
        if (day.isBefore(LocalDate.now(clock.withZone(zone)))) {
            throw Rejection.rule("past", field);
        }
        if (day.getYear() > 9999) {
            throw Rejection.rule("tooFarAhead", field);
        }
    }

    @EventSourcingHandler
    void on(StoreOpened event) {
        id = id(event.store());
        zone = ZoneId.of(event.timeZone());
        settings = new StoreSettings(event.name(), event.openingDays(), event.defeatConfirmation());
    }

    @EventSourcingHandler
    void on(StoreSettingsChanged event) {
        settings = new StoreSettings(event.name(), event.openingDays(), event.defeatConfirmation());
    }

    @EventSourcingHandler
    void on(GradingSchemeChosen event) {
        schemes.put(event.validFrom(), event.scheme());
    }

    @EventSourcingHandler
    void on(ClosingDayDeclared event) {
        closingDays.add(event.day());
    }

    @EventSourcingHandler
    void on(DutyRotaSet event) {
        rota.put(event.day(), event.consultants());
    }

    @EventSourcingHandler
    void on(HourSlotsSet event) {
        hourSlots.put(event.validFrom(), event.hours());
    }

    @EventSourcingHandler
    void on(CardWeightsSet event) {
        cardWeights.put(event.validFrom(), new CardWeights(event.completeFrom(), event.weights()));
    }

    @EventSourcingHandler
    void on(ClosingDayWithdrawn event) {
        closingDays.remove(event.day());
    }
}
