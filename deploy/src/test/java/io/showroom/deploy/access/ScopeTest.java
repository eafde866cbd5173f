package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.write.ChangeStaffMember;
import io.showroom.staff.write.DeactivateStaffMember;
import io.showroom.staff.write.ReactivateStaffMember;
import io.showroom.store.write.OpenStore;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which users can access whose prospects, over HTTP (docs/domain.md, section 1). */
class ScopeTest {

    private static final String PHONE = "13912345678";
    private static final String MODEL = "tucson";

    private static RunningShowroom showroom;
    private static String prospect;
    private static long position;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        for (String store : List.of("S1", "S2", "S3")) {
            showroom.done(new OpenStore(store, null, null, null, null, null), Actor.SYSTEM);
        }
        showroom.done(new AddCode(CodeListName.MODEL, MODEL, null, "途胜", "Tucson"), Actor.SYSTEM);
        showroom.register("owner", "S1", Role.CONSULTANT);
        showroom.register("colleague", "S1", Role.CONSULTANT);
        showroom.register("manager1", "S1", Role.MANAGER);
        showroom.register("manager2", "S2", Role.MANAGER);
        showroom.register("marketing1", "S1", Role.MARKETING);
        showroom.register("reception1", "S1", Role.RECEPTIONIST);
        showroom.register("auditor", null, Role.AUDITOR);
        showroom.register("group", null, Role.GROUP_MANAGER);
        prospect = text(command("owner", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}"), "prospectId");
        command(
                "owner",
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"王小明\",\"phone\":\"%s\"}".formatted(prospect, PHONE));
        position = Long.parseLong(
                command("owner", "GradeProspect", "{\"prospectId\":\"%s\",\"grade\":\"A\"}".formatted(prospect))
                        .body()
                        .replaceFirst(".*\"position\":(\\d+).*", "$1"));
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void aProspectIsSeenByItsConsultantItsStoreAndTheGroup() {
        for (String user : List.of("owner", "manager1", "group", "auditor", "admin")) {
            assertThat(read(user, "").statusCode()).as(user).isEqualTo(200);
            assertThat(read(user, "").body()).as(user).contains(PHONE);
        }
    }

    @Test
    void aProspectIsNotSeenByAnotherConsultantNorAnotherStore() {
        for (String user : List.of("colleague", "manager2")) {
            for (String part : List.of("", "/events", "/grades", "/replay?to=1")) {
                HttpResponse<String> answer = read(user, part);
                assertThat(answer.statusCode()).as(user + part).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("王小明").doesNotContain(PHONE);
            }
        }
    }

    @Test
    void aListHoldsOnlyWhatOneMaySee() {
        assertThat(list("owner")).contains(prospect);
        assertThat(list("manager1")).contains(prospect);
        assertThat(list("colleague")).doesNotContain(prospect);
        assertThat(list("manager2")).doesNotContain(prospect);
    }

    @Test
    void marketingSeesNoPhoneNumber() {
        for (String part : List.of("", "/events", "/replay?to=2")) {
            assertThat(read("marketing1", part).body()).as(part).doesNotContain("12345678");
        }
        assertThat(list("marketing1")).doesNotContain("12345678");
    }

    @Test
    void anOwnerIsFoundByPlateVinAndNameByWhoMaySeeThem() {
        String owner = owner("李大海", "京A·8f66K", "LBELMBKC0NY777123");
        for (String words : List.of("京A8F66K", "京a 8f", "8f66k", "777123", "大海")) {
            for (String user : List.of("owner", "manager1", "group")) {
                assertThat(found(user, words)).as(user + " " + words).contains(owner, "京A8F66K");
            }
            for (String user : List.of("colleague", "manager2")) {
                assertThat(found(user, words)).as(user + " " + words).doesNotContain(owner);
            }
        }
        assertThat(found("manager1", "海大")).doesNotContain(owner);
        assertThat(found("manager1", "%")).doesNotContain(owner);
    }

    @Test
    void aCustomerIsFoundHoweverTheNameAndTheNumberAreTyped() {
        String customer = captured("單雄信", "13788889999");
        String rare = captured("吕𬎆", "021-62345678");
        for (String words : List.of(
                "单雄信",
                "單雄信",
                "雄信",
                "shanxiongxin",
                "Shan Xiongxin",
                "sxx",
                "danxx",
                "１３７８８８８９９９９",
                "0086 137 8888 9999",
                "+86-137-8888-9999",
                "137 8888 9999",
                "9999")) {
            assertThat(found("manager1", words)).as(words).contains(customer).doesNotContain(rare);
        }
        for (String words : List.of("𬎆", "吕𬎆", "呂𬎆", "lvying", "luying", "lüying", "ly", "021 6234 5678")) {
            assertThat(found("manager1", words)).as(words).contains(rare).doesNotContain(customer);
            assertThat(found("manager2", words)).as(words).doesNotContain(rare);
        }
    }

    @Test
    void aSecondNumberIsSearchedLikeTheFirst() {
        String customer = captured("周二", "13755550001");
        HttpResponse<String> second = act(customer, "CaptureContact", "\"secondPhone\":\"13755550002\"");
        position = Long.parseLong(second.body().replaceFirst(".*\"position\":(\\d+).*", "$1"));
        for (String words : List.of("13755550001", "13755550002", "50002")) {
            assertThat(found("manager1", words)).as(words).contains(customer);
        }
        assertThat(found("marketing1", "50002")).doesNotContain(customer);
    }

    @Test
    void namesComeInTheOrderOfTheirPinyin() {
        showroom.register("seller", "S3", Role.CONSULTANT);
        List<String> names = List.of("陈一", "仇英", "单雄信", "解缙", "曾国藩", "朱𬎆");
        for (String name : List.of("朱𬎆", "解缙", "单雄信", "曾国藩", "陈一", "仇英")) {
            String id = text(
                    command("seller", "RegisterVisit", "{\"store\":\"S3\",\"channel\":\"WALK_IN\"}"), "prospectId");
            HttpResponse<String> last = command(
                    "seller",
                    "CaptureContact",
                    "{\"prospectId\":\"%s\",\"name\":\"%s\",\"wechat\":\"%s\"}".formatted(id, name, id));
            position = Long.parseLong(last.body().replaceFirst(".*\"position\":(\\d+).*", "$1"));
        }
        String after = "&after=" + position;
        String rows = showroom.asProgram("seller", "GET", "/api/prospects?sort=name" + after, null)
                .body();
        String file = showroom.asProgram("seller", "GET", "/api/prospects?sort=name&format=csv" + after, null)
                .body();
        for (String answer : List.of(rows, file)) {
            assertThat(names).allMatch(answer::contains);
            assertThat(names).isSortedAccordingTo(Comparator.comparing(answer::indexOf));
        }
        String back = showroom.asProgram("seller", "GET", "/api/prospects?sort=name,desc" + after, null)
                .body();
        assertThat(names.reversed()).isSortedAccordingTo(Comparator.comparing(back::indexOf));
    }

    @Test
    void aPlateIsNotToldToWhoMustNotReachThePerson() {
        String owner = owner("赵小川", "沪B·5k31Z", "LBELMBKC0NY888456");
        for (String words : List.of("沪B5K31Z", "k31z", "8456")) {
            assertThat(found("marketing1", words)).as(words).doesNotContain(owner);
            assertThat(found("reception1", words)).as(words).contains(owner);
        }
        // A user who sees a value masked cannot discover it character by character.
        for (String words : List.of("5k31z", "31z", "888456")) {
            assertThat(found("reception1", words)).as(words).doesNotContain(owner);
        }
        for (String user : List.of("marketing1", "reception1")) {
            assertThat(found(user, "小川"))
                    .as(user)
                    .contains(owner)
                    .doesNotContain("5K31Z")
                    .doesNotContain("888456");
        }
    }

    @Test
    void nobodyButTheConsultantAndTheStoresManagerActsOnAProspect() {
        String quote = "{\"prospectId\":\"%s\",\"model\":\"x\",\"price\":-1}".formatted(prospect);
        for (String user : List.of("colleague", "manager2", "marketing1", "reception1", "group", "auditor", "admin")) {
            assertThat(command(user, "RecordQuote", quote).statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        for (String user : List.of("owner", "manager1")) {
            assertThat(command(user, "RecordQuote", quote).statusCode())
                    .as(user)
                    .isIn(400, 422);
        }
    }

    @Test
    void visitsAreRegisteredInOnesOwnStoreOnly() {
        String visit = "{\"store\":\"S2\",\"channel\":\"WALK_IN\"}";
        assertThat(command("owner", "RegisterVisit", visit).statusCode()).isEqualTo(403);
        assertThat(command("reception1", "RegisterVisit", visit).statusCode()).isEqualTo(403);
    }

    @Test
    void rolesAreThoseOfNow() {
        showroom.register("mover", "S1", Role.MANAGER);
        assertThat(read("mover", "").statusCode()).isEqualTo(200);
        assertThat(showroom.asPerson("mover", "GET", "/password").statusCode()).isEqualTo(200);

        showroom.done(
                new ChangeStaffMember("mover", List.of(Role.MANAGER), "S2", null, null, null, null), Actor.SYSTEM);
        assertThat(read("mover", "").statusCode()).isIn(403, 404);

        showroom.done(new DeactivateStaffMember("mover"), Actor.SYSTEM);
        assertThat(read("mover", "").statusCode()).isEqualTo(401);
        assertThat(showroom.asPerson("mover", "GET", "/password").statusCode()).isEqualTo(302);

        showroom.done(new ReactivateStaffMember("mover"), Actor.SYSTEM);
        assertThat(list("mover")).doesNotContain(prospect);
    }

    @Test
    void aPageOfAnotherSiteCannotUseASession() {
        showroom.register("surfer", "S1", Role.MANAGER);
        showroom.asPerson("surfer", "GET", "/password");
        HttpResponse<String> forged = showroom.asPerson("surfer", "POST", "/api/commands/RegisterVisit");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("urn:showroom:problem:csrf");
    }

    @Test
    void everyAnswerKeepsForeignContentAndFramesOut() {
        for (HttpResponse<String> answer : List.of(
                showroom.asPerson(null, "GET", "/login"), showroom.asProgram(null, "GET", "/api/stores", null))) {
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
            assertThat(policy).doesNotContain("http").doesNotContain("*").doesNotContain("unsafe-eval");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        }
    }

    @Test
    void whyOneIsNotLetInComesInTheReadersLanguage() {
        HttpResponse<String> refusal = showroom.asProgram("nobody", "GET", "/api/stores", null);
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    private static HttpResponse<String> read(String user, String part) {
        String after = (part.contains("?") ? "&" : "?") + "after=" + position;
        return showroom.asProgram(user, "GET", "/api/prospects/" + prospect + part + after, null);
    }

    private static String captured(String name, String phone) {
        String id = text(command("owner", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}"), "prospectId");
        HttpResponse<String> contact =
                act(id, "CaptureContact", "\"name\":\"%s\",\"phone\":\"%s\"".formatted(name, phone));
        position = Long.parseLong(contact.body().replaceFirst(".*\"position\":(\\d+).*", "$1"));
        return id;
    }

    /** Creates a customer whose car was delivered. */
    private static String owner(String name, String plate, String vin) {
        String id = text(command("owner", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}"), "prospectId");
        act(id, "CaptureContact", "\"name\":\"%s\",\"wechat\":\"%s\"".formatted(name, id));
        act(id, "GradeProspect", "\"grade\":\"H\"");
        act(id, "PlaceOrder", "\"model\":\"%s\",\"price\":150000".formatted(MODEL));
        HttpResponse<String> delivery = act(
                id,
                "ConfirmDelivery",
                "\"plate\":\"%s\",\"vin\":\"%s\",\"financeConfirmed\":true".formatted(plate, vin));
        position = Long.parseLong(delivery.body().replaceFirst(".*\"position\":(\\d+).*", "$1"));
        return id;
    }

    private static HttpResponse<String> act(String id, String name, String fields) {
        HttpResponse<String> answer = command("owner", name, "{\"prospectId\":\"%s\",%s}".formatted(id, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String found(String user, String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return showroom.asProgram(user, "GET", "/api/prospects?q=" + q + "&after=" + position, null)
                .body();
    }

    private static String list(String user) {
        HttpResponse<String> answer = showroom.asProgram(user, "GET", "/api/prospects?after=" + position, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> command(String user, String name, String body) {
        return showroom.asProgram(user, "POST", "/api/commands/" + name, body);
    }

    private static String text(HttpResponse<String> answer, String field) {
        return answer.body().replaceFirst(".*\"" + field + "\":\"([^\"]+)\".*", "$1");
    }
}
