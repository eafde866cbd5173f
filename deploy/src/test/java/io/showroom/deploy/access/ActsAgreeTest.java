package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.CommandTypes;
import io.showroom.commandapi.CommandTypes.CommandType;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.prospect.write.ProspectActs.ProspectActCommand;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card offers exactly the acts that the rules accept, for every role and every state of a prospect. Each act is
 * executed and rolled back.
 */
class ActsAgreeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Statuses of rejections caused by the input, not by the state of the prospect. */
    private static final Set<Integer> OF_FIELDS = Set.of(400, 422);

    /** Acts that are accepted but have no button. */
    private static final Set<String> NOT_WORTH_A_BUTTON = Set.of(
            "erased ErasePersonalData",
            "agreed ScheduleFollowUp",
            "defeated RecordTestDrive",
            "defeated RecordQuote",
            "visitor given up RecordTestDrive",
            "visitor given up RecordQuote");

    private static final Map<String, String> ACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\""),
            Map.entry("CompleteVisit", "\"remark\":\"asked twice\""),
            Map.entry("MakeAppointment", "\"channel\":\"CALL\""),
            Map.entry("CaptureContact", "\"name\":\"Wang\",\"wechat\":\"wang1\""),
            Map.entry("RecordContact", "\"channel\":\"CALL\",\"account\":\"talked\""),
            Map.entry("GradeProspect", "\"grade\":\"B\",\"reason\":\"waits\""),
            Map.entry("ScheduleFollowUp", "\"dueOn\":\"TOMORROW\""),
            Map.entry("PostponeFollowUp", "\"dueOn\":\"TOMORROW\",\"reason\":\"travels\""),
            Map.entry("AdvanceFollowUp", "\"dueOn\":\"TOMORROW\",\"reason\":\"asked for it\""),
            Map.entry("RecordTestDrive", "\"model\":\"tucson\",\"kind\":\"RIDE\""),
            Map.entry("RecordQuote", "\"model\":\"tucson\",\"price\":150000"),
            Map.entry("PlaceOrder", "\"model\":\"tucson\",\"price\":150000"),
            Map.entry("CancelOrder", "\"reason\":\"too dear\",\"grade\":\"B\""),
            Map.entry("ConfirmDelivery", "\"financeConfirmed\":true"),
            Map.entry("DeclareDefeat", "\"kind\":\"LOST\",\"reason\":\"unreachable\""),
            Map.entry("ConfirmDefeat", "\"comment\":\"seen\""),
            Map.entry("RecordReferral", "\"referrerId\":\"OTHER\""),
            Map.entry("RecordTransaction", "\"kind\":\"SERVICE\",\"amount\":900"),
            Map.entry("ReviewContact", "\"contact\":\"FIRST\",\"comment\":\"well done\""),
            Map.entry("ReassignProspect", "\"to\":\"colleague\",\"reason\":\"holiday\""),
            Map.entry("ErasePersonalData", "\"requestedBy\":\"letter 17\"")));

    static {
        // Unless the act needs special input, the example of the API description is used.
        for (ProspectAct act : ProspectAct.values()) {
            ACTS.computeIfAbsent(act.command(), ActsAgreeTest::example);
        }
    }

    private static final Map<String, String> PROSPECTS = new LinkedHashMap<>();
    private static final Map<String, Actor> PEOPLE = new LinkedHashMap<>();
    private static RunningShowroom showroom;
    private static String position = "0";

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        showroom.done(new OpenStore("S1", null, null, null, null, null), Actor.SYSTEM);
        showroom.done(new AddCode(CodeListName.MODEL, "tucson", null, "途胜", "Tucson"), Actor.SYSTEM);
        for (Role role : Role.values()) {
            person(role.name().toLowerCase(Locale.ROOT), role);
        }
        person("colleague", Role.CONSULTANT);
        person("helper", Role.CONSULTANT, Role.ASSISTANT);
        prospect("visitor");
        prospect("visitor lost, not confirmed", "DeclareDefeat");
        prospect("visitor given up", "DeclareDefeat", "ConfirmDefeat");
        prospect("visitor back again", "DeclareDefeat", "ConfirmDefeat", "ReactivateProspect");
        prospect("open", "CaptureContact");
        prospect("agreed", "CaptureContact", "GradeProspect");
        prospect("owner of another car", "CaptureContact,\"currentCar\":\"Golf\"", "GradeProspect", "RecordContact");
        prospect("lost, not confirmed", "CaptureContact", "GradeProspect", "DeclareDefeat");
        prospect("defeated", "CaptureContact", "GradeProspect", "DeclareDefeat", "ConfirmDefeat");
        prospect("rejected", "CaptureContact", "DeclareDefeat", "RejectDefeat");
        prospect("back again", "CaptureContact", "DeclareDefeat", "ConfirmDefeat", "ReactivateProspect");
        prospect("ordered", "CaptureContact", "PlaceOrder");
        prospect("cancelled", "CaptureContact", "PlaceOrder", "CancelOrder");
        prospect("delivered", "CaptureContact", "PlaceOrder", "ConfirmDelivery");
        prospect("erased", "CaptureContact", "ErasePersonalData");
        prospect("erased, ordered", "CaptureContact", "PlaceOrder", "ErasePersonalData");
        prospect("erased, not confirmed", "CaptureContact", "DeclareDefeat", "ErasePersonalData");
        String nobodys = done("receptionist", "RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\"");
        PROSPECTS.put("nobody's", nobodys);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void everyCommandOnAProspectIsTried() {
        assertThat(ACTS.keySet()).isEqualTo(types().keySet());
    }

    @Test
    void aCardOffersWhatTheRulesWouldCarryOut() {
        List<String> wrong = new ArrayList<>();
        PROSPECTS.forEach((standing, id) -> PEOPLE.forEach((user, actor) -> {
            HttpResponse<String> card =
                    showroom.asProgram(user, "GET", "/api/prospects/" + id + "?after=" + position, null);
            if (card.statusCode() != 200) {
                return;
            }
            List<String> offered = new ArrayList<>();
            JSON.readTree(card.body()).path("allowed").forEach(act -> offered.add(act.asString()));
            for (String act : ACTS.keySet()) {
                String refusal = refusal(act, id, actor);
                boolean worth = !NOT_WORTH_A_BUTTON.contains(plain(standing, act)) || managersOwn(act, actor);
                if (offered.contains(act) && !refusal.isEmpty()) {
                    wrong.add(user + " is offered " + act + " of " + standing + ": " + refusal);
                } else if (!offered.contains(act) && refusal.isEmpty() && worth) {
                    wrong.add(user + " is not offered " + act + " of " + standing);
                }
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsOfferedHasAFormOnTheCard() {
        for (String act : List.of("ConfirmDefeat", "RejectDefeat")) {
            String page = showroom.asPerson("manager", "GET", "/prospects/" + PROSPECTS.get("lost, not confirmed"))
                    .body();
            int form = page.indexOf("id=\"act-" + act + "\"");
            assertThat(form).as(act).isPositive();
            assertThat(page.substring(form, page.indexOf("</form>", form)))
                    .contains("data-command=\"" + act + "\"", "id=\"" + act + "-comment\"", "name=\"comment\"");
        }
    }

    private static boolean managersOwn(String act, Actor actor) {
        return act.equals("ScheduleFollowUp") && actor.hasAny(Role.MANAGER);
    }

    /** States that differ only in a planned contact are the same for acts without a button. */
    private static String plain(String standing, String act) {
        if (standing.startsWith("erased")) {
            return "erased " + act;
        }
        return act.equals("ScheduleFollowUp") ? "agreed " + act : standing + " " + act;
    }

    private static String refusal(String act, String id, Actor actor) {
        CommandType type = types().get(act);
        if (!actor.hasAny(type.allowed().toArray(Role[]::new))) {
            return "role";
        }
        ProspectCommand command = (ProspectCommand) JSON.readValue(body(act, id), type.type());
        Optional<Rejection> rejection = showroom.bean(ProspectActs.class)
                .carryOut(
                        List.of(new ProspectActCommand(command, CommandContext.as(actor))),
                        showroom.bean(DecisionContexts.class),
                        false)
                .refusals()
                .getFirst();
        return rejection
                .map(Rejection::reason)
                .filter(reason -> !OF_FIELDS.contains(reason.status()))
                .map(Rejection.Reason::code)
                .orElse("");
    }

    private static Map<String, CommandType> types() {
        Map<String, CommandType> types = new TreeMap<>();
        showroom.context().getBeansOfType(CommandTypes.class).values().forEach(all -> all.all()
                .forEach(type -> {
                    if (ProspectCommand.class.isAssignableFrom(type.type())) {
                        types.put(type.name(), type);
                    }
                }));
        return types;
    }

    private static String body(String act, String id) {
        String fields = ACTS.get(act)
                .replace(
                        "TOMORROW", LocalDate.now(Clock.systemUTC()).plusDays(2).toString())
                .replace("OTHER", PROSPECTS.get("visitor"))
                .replace("FIRST", act.equals("ReviewContact") ? firstEvent(id) : "");
        return "{\"prospectId\":\"" + id + "\"," + fields + "}";
    }

    private static String example(String act) {
        try (InputStream examples = ActsAgreeTest.class.getResourceAsStream("/openapi/examples.json")) {
            String fields = "";
            for (JsonNode example : JSON.readTree(examples)) {
                if (example.path("command").asString().equals(act)) {
                    ObjectNode body = (ObjectNode) example.path("body").deepCopy();
                    body.remove("prospectId");
                    fields = body.toString();
                }
            }
            assertThat(fields).as("example of " + act).isNotEmpty();
            return fields.substring(1, fields.length() - 1).replaceAll("\\{today[^}]*}", "TOMORROW");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstEvent(String id) {
        JsonNode events = JSON.readTree(showroom.asProgram("auditor", "GET", "/api/prospects/" + id + "/events", null)
                .body());
        return events.path(0).path("eventId").asString();
    }

    private static void person(String user, Role... roles) {
        boolean wholeGroup = List.of(roles).getFirst().groupWide();
        showroom.register(user, wholeGroup ? null : "S1", roles);
        PEOPLE.put(user, new Actor(user, Set.of(roles), wholeGroup ? null : "S1"));
    }

    /** Creates a walk-in of the consultant and executes these acts; further fields of an act follow its name. */
    private static void prospect(String standing, String... acts) {
        String id = done("consultant", "RegisterVisit", "\"store\":\"S1\",\"channel\":\"WALK_IN\"");
        for (String act : acts) {
            String name = act.split(",")[0];
            String further = act.substring(name.length());
            boolean erases = name.equals("ErasePersonalData");
            String fields = "\"prospectId\":\"" + id + "\"," + ACTS.get(name) + further;
            done(erases ? "administrator" : "manager", name, fields);
        }
        PROSPECTS.put(standing, id);
    }

    private static String done(String user, String command, String fields) {
        HttpResponse<String> answer = showroom.asProgram(user, "POST", "/api/commands/" + command, "{" + fields + "}");
        assertThat(answer.statusCode()).as(command + answer.body()).isEqualTo(200);
        JsonNode receipt = JSON.readTree(answer.body());
        position = receipt.path("position").asString();
        return receipt.path("prospectId").asString();
    }
}
