package io.showroom.importing.write.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Caller;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Import of a prospect list over HTTP: mapping, rejections, and repetition without effect. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ListImportTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEAD = "客户姓名,联系电话,意向车型,级别,信息来源,销售顾问,来店日期,性别,备注\n";
    private static final String GOOD = "王小明,139 1234 5678,M1,H,自然来店,陈晓东,2026/3/5,先生,带家人来店\n"
            + "李雷,+86-13800138000,M1,b级,autohome,%s,2026年3月6日,男,\n"
            + "Han Meimei,13712345678,M1,,,,2026-03-07 10:30,女士,\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private String store;
    private String consultant;

    @BeforeEach
    void aStoreOfItsOwn() {
        store = "S" + System.nanoTime();
        consultant = "c-" + store;
        Caller admin = Caller.admin(port);
        Caller.openStore(port, store);
        admin.does(
                "RegisterStaffMember",
                "{'user':'%s','roles':['CONSULTANT'],'store':'%s','name':'陈晓东'}".formatted(consultant, store));
    }

    @Test
    void canBringAListInAndSendItTwice() {
        JsonNode done = imported(sent(csv(GOOD.formatted(consultant))), false);

        assertThat(counts(done)).isEqualTo("DONE 3 3 0");
        assertThat(events())
                .containsExactlyInAnyOrder(
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded",
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded",
                        "VisitRegistered",
                        "ContactCaptured");
        assertThat(jdbc.queryForObject("""
                        select count(*) from domain_event
                         where convert_from(payload, 'UTF8')::jsonb @> jsonb_build_object(
                                   'store', ?::text, 'consultant', ?::text, 'source', 'walk-in', 'model', 'M1')
                        """, Integer.class, store, consultant)).isEqualTo(1);

        JsonNode again =
                imported(sent(csv(GOOD.formatted(consultant).replace("139 1234 5678", "+8613912345678"))), false);

        assertThat(counts(again)).isEqualTo("DONE 3 3 0");
        assertThat(events()).hasSize(8);
    }

    /** Rows share commits, because each commit waits for the disk; rejected rows do not affect the others. */
    @Test
    void rowsShareCommits() {
        String head = "客户姓名,手机号,来店日期\n";
        imported(sent(text(head + "先来,13915500017,2026-03-01\n")), false);
        StringBuilder list = new StringBuilder(head);
        for (int n = 0; n < 45; n++) {
            list.append("客").append(n).append(",139155000%02d,2026-03-05\n".formatted(n));
        }

        JsonNode done = imported(sent(text(list.toString())), false);

        assertThat(counts(done)).isEqualTo("DONE 45 44 1");
        assertThat(events()).hasSize(2 * 45);
        assertThat(commits()).isLessThan(8);
        assertThat(counts(imported(sent(text(list.toString())), false))).isEqualTo("DONE 45 44 1");
        assertThat(events()).hasSize(2 * 45);
    }

    private int commits() {
        Integer count = jdbc.queryForObject("""
                        select count(distinct xmin::text) from domain_event
                         where type = 'Prospect' and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, Integer.class, store);
        return count == null ? 0 : count;
    }

    @Test
    void dryRunChangesNothing() {
        String id = sent(csv(GOOD.formatted(consultant)));

        assertThat(counts(imported(id, true))).isEqualTo("DONE 3 3 0");
        assertThat(events()).isEmpty();
        assertThat(get("/" + id + "/preview?rows=imported").get("matching").asInt())
                .isZero();
    }

    @Test
    void cannotTakeBadCellsAndSaysWhichAndWhy() {
        String id = sent(csv("王小明,1391234,M1,H,自然来店,陈晓东,2026/3/5,先生,\n"
                + ",13800138000,M9,Z,飞机广告,谁,2999-1-1,外星人,\n"
                + "李雷,13712345678,M1,H,,,3月5日,,\n"
                + "韩梅梅,13712345678,M1,H,,,2026/3/5,,\n"));

        JsonNode preview = get("/" + id + "/preview");

        assertThat(preview.get("bad").asInt()).isEqualTo(4);
        assertThat(problems(preview, 0)).containsExactly("1 impossiblePhone");
        assertThat(problems(preview, 1))
                .containsExactly(
                        "0 required",
                        "2 unknownCode",
                        "3 unknownGrade",
                        "4 unknownCode",
                        "5 notConsultantOfStore",
                        "6 future",
                        "7 unknownWord");
        assertThat(problems(preview, 2)).containsExactly("6 yearMissing");
        assertThat(problems(preview, 3)).containsExactly("1 phoneTwice");
        assertThat(preview.get("unknown").toString()).contains("{\"field\":\"model\",\"text\":\"M9\",\"rows\":1}");
        assertThat(counts(imported(id, false))).isEqualTo("DONE 4 0 4");
        assertThat(events()).isEmpty();
    }

    @Test
    void canSayTheYearAndWhatWordsMean() {
        String id = sent(csv("李雷,13712345678,老款,H,飞机广告,小陈,3月5日,,\n"));
        plan(id, """
                "year":2026,"words":{"model":{"老款":"M1"},"source":{"飞机广告":"other"},"consultant":{"小陈":"%s"}}
                """.formatted(consultant));

        assertThat(get("/" + id + "/preview").get("good").asInt()).isEqualTo(1);
        assertThat(counts(imported(id, false))).isEqualTo("DONE 1 1 0");
        assertThat(jdbc.queryForObject("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'occurredAt' from domain_event
                         where payload_type like '%VisitRegistered'
                           and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, store)).isEqualTo("2026-03-04T16:00:00Z");
    }

    @Test
    void cannotTakeAPersonTheStoreHoldsAlready() {
        imported(sent(csv(GOOD.formatted(consultant))), false);
        int before = events().size();
        String id = sent(csv("王大明,13912345678,M1,H,,,2026/3/9,,\n" + "李雷,13800138000,M1,A,,,2026/3/9,,\n"));

        assertThat(counts(imported(id, true))).isEqualTo("DONE 2 0 2");

        JsonNode preview = get("/" + id + "/preview?rows=bad");
        JsonNode held = preview.get("lines").get(0).get("cells").get(1).get("problem");
        assertThat(held.get("code").asString()).isEqualTo("duplicatePhone");
        assertThat(held.get("message").asString()).contains("+86139****5678").doesNotContain("13912345678");
        assertThat(held.get("prospectId").asString()).startsWith("P-");
        assertThat(preview.get("lines").get(1).toString()).contains("alreadyHeld");
        assertThat(events()).hasSize(before);
    }

    @Test
    void canMendTheRejectsAndSendThemAgain() {
        String id = sent(csv(GOOD.formatted(consultant) + "赵四,13612345,M1,H,,,2026/3/5,,\n"));
        assertThat(counts(imported(id, false))).isEqualTo("DONE 4 3 1");

        byte[] rejects = bytes("/" + id + "/rejects");
        String text = new String(rejects, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF客户姓名,")
                .contains("赵四")
                .contains("错误说明")
                .doesNotContain("王小明");
        String mended = sent(text.replace("13612345,", "13612345678,").getBytes(StandardCharsets.UTF_8));

        assertThat(counts(imported(mended, false))).isEqualTo("DONE 1 1 0");
        assertThat(events()).hasSize(11);
    }

    @Test
    void canReadAWorkbookAsStoresKeepIt() throws IOException {
        LocalDate next = LocalDate.now(java.time.Clock.systemUTC()).plusDays(2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook book = new Workbook(file, "Excel", null);
        book.newWorksheet("说明").value(0, 0, "本表由销售助理维护");
        Worksheet sheet = book.newWorksheet("三月");
        sheet.value(0, 0, "意向客户台账");
        sheet.range(0, 0, 0, 5).merge();
        String[] header = {"销售顾问", "姓名", "手机", "意向车型", "级别", "首次到店日期", "下次回访日期"};
        for (int column = 0; column < header.length; column++) {
            sheet.value(2, column, header[column]);
        }
        for (int row = 3; row < 5; row++) {
            sheet.value(row, 1, "客户" + row);
            sheet.value(row, 2, 13_512_345_670L + row);
            sheet.value(row, 3, "m1");
            sheet.value(row, 4, "H");
            sheet.value(row, 5, LocalDate.of(2026, 3, row));
            sheet.style(row, 5).format("m\"月\"d\"日\"").set();
            sheet.value(row, 6, next);
            sheet.style(row, 6).format("yyyy/m/d").set();
        }
        sheet.value(3, 0, consultant);
        sheet.range(3, 0, 4, 0).merge();
        book.finish();

        String id = sent("XLSX", file.toByteArray());

        JsonNode list = get("/" + id);
        assertThat(list.get("plan").get("sheet").asInt()).isEqualTo(1);
        assertThat(list.get("plan").get("headerLine").asInt()).isEqualTo(3);
        assertThat(list.get("plan").get("columns").toString())
                .isEqualTo("[\"consultant\",\"name\",\"phone\",\"model\",\"grade\",\"firstContact\",\"nextFollowUp\"]");
        assertThat(get("/" + id + "/preview").toString()).contains("\"bad\":0");
        assertThat(counts(imported(id, false))).isEqualTo("DONE 2 2 0");
        assertThat(events()).filteredOn("FollowUpScheduled"::equals).hasSize(2);
        assertThat(jdbc.queryForObject("""
                        select count(*) from domain_event
                         where payload_type like '%VisitRegistered'
                           and convert_from(payload, 'UTF8')::jsonb ->> 'consultant' = ?
                        """, Integer.class, consultant)).isEqualTo(2);
    }

    @Test
    void losesNoneOfSeveralNumbersNorWhatStandsBeside() {
        String id = sent(text("客户姓名,联系电话,备用电话\n"
                + "分号,0571-88881235；13812500008,\n"
                + "两列,021-62345678-802,13912500001\n"
                + "微信,13914200001（微信同号）,无\n"
                + "无号,无,13914200009\n"
                + "字母,138oooo1234,\n"));

        JsonNode preview = get("/" + id + "/preview");

        assertThat(preview.get("good").asInt()).as(preview.toString()).isEqualTo(4);
        assertThat(problems(preview, 4)).containsExactly("1 phoneLetters");
        assertThat(preview.get("lines").get(0).get("cells").get(1).get("value").asString())
                .isEqualTo("+8613812500008; +8657188881235");
        assertThat(counts(imported(id, false))).isEqualTo("DONE 5 4 1");
        assertThat(counts(imported(sent(text("姓名,手机\n新人,13812500008\n另人,13914200009\n")), false)))
                .isEqualTo("DONE 2 0 2");

        String twoColumns = sent(text("姓名,手机,备用电话\n第三人,13912500777,13914200009\n"));
        assertThat(counts(imported(twoColumns, true))).isEqualTo("DONE 1 0 1");
        assertThat(problems(get("/" + twoColumns + "/preview?rows=bad"), 0))
                .as("the number that somebody else has")
                .containsExactly("2 duplicatePhone");
    }

    @Test
    void importsClosedCustomersAsClosedAndCountsThem() {
        String id = sent(text(STATES));

        JsonNode preview = get("/" + id + "/preview");
        assertThat(preview.get("good").asInt()).isEqualTo(11);
        assertThat(preview.get("closed").toString())
                .isEqualTo("{\"DEFEATED\":2,\"DELIVERED\":4,\"FROZEN\":1,\"LOST\":1,\"ORDERED\":1}");
        assertThat(preview.get("lines").get(0).get("standing").asString()).isEqualTo("DEFEATED");
        assertThat(preview.get("unknown").toString()).contains("\"field\":\"status\",\"text\":\"怪词\"");
        assertThat(counts(imported(id, false))).isEqualTo("DONE 12 11 1");
        assertThat(events())
                .filteredOn(event -> event.matches("DefeatDeclared|OrderPlaced|VehicleDelivered"))
                .containsExactlyInAnyOrder(
                        "DefeatDeclared",
                        "DefeatDeclared",
                        "DefeatDeclared",
                        "DefeatDeclared",
                        "OrderPlaced",
                        "OrderPlaced",
                        "OrderPlaced",
                        "OrderPlaced",
                        "OrderPlaced",
                        "VehicleDelivered",
                        "VehicleDelivered",
                        "VehicleDelivered",
                        "VehicleDelivered");
        assertThat(occurred("DefeatDeclared")).contains("2026-03-09T16:00:00Z");
        assertThat(occurred("VehicleDelivered")).contains("2026-04-01T16:00:00Z", "2026-03-06T06:00:00Z");
        assertThat(occurred("ProspectGraded"))
                .as("a grade ends with the order")
                .contains("2026-02-28T16:00:00Z")
                .doesNotContain("2026-03-09T16:00:00Z");
        int before = events().size();
        assertThat(counts(imported(sent(text(STATES)), false))).isEqualTo("DONE 12 11 1");
        assertThat(events()).hasSize(before);
    }

    @Test
    void leavesClosedCustomersOutOnRequest() {
        String id = sent(text(STATES));
        plan(id, "\"leaveOutClosed\":true");

        JsonNode preview = get("/" + id + "/preview");
        assertThat(preview.get("leftOut").asInt()).isEqualTo(9);
        assertThat(preview.get("good").asInt()).isEqualTo(2);
        assertThat(counts(imported(id, false))).isEqualTo("DONE 3 2 1");
        assertThat(events())
                .containsExactlyInAnyOrder(
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded",
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded");
    }

    private static final String STATES = "客户姓名,手机号,来店日期,级别,客户状态,战败日期,交车日期,战败原因,订车日期,最近跟进日期\n"
            + "状一,13913700011,2026-03-01,A,战败,2026-03-10,,价格太高\n"
            + "状二,13913700012,2026-03-01,,已交车,,2026-04-02,\n"
            + "状三,13913700013,2026-03-01,B,意向中,,,\n"
            + "状四,13913700014,2026-03-01,O,,,,\n"
            + "状五,13913700015,2026-03-01,,,,2026/3/20,\n"
            + "状六,13913700016,2026-03-01,H,冷冻,,,\n"
            + "状七,13913700017,2026-03-01,H,失控,,,\n"
            + "状八,13913700018,2026-03-01,H,,2026-03-15,,\n"
            + "状九,13913700019,2026-03-01,H,怪词,,,\n"
            + "状十,13913700020,2026-03-01,A,,,2026-03-20,,2026-03-05,2026-03-10\n"
            + "十一,13913700021,2026-03-01,A,已交车,,2026-03-06,,2026-03-06 14:00,\n"
            + "十二,13913700022,2026-03-01,H,,,,价格太高,,\n";

    @Test
    void rowNumbersOfAnotherListDoNotMatchOtherPeople() {
        String head = "编号,客户姓名,手机号,来店日期\n";
        String march = head + "1,三月甲,13913900001,2026-03-05\n2,三月乙,13913900002,2026-03-06\n";
        String april = head + "1,四月甲,13913900003,2026-04-05\n2,四月乙,13913900004,2026-04-06\n";

        assertThat(counts(imported(sent(text(march)), false))).isEqualTo("DONE 2 2 0");
        assertThat(counts(imported(sent(text(april)), false))).isEqualTo("DONE 2 2 0");
        assertThat(events()).hasSize(8);
        assertThat(counts(imported(sent(text(april)), false))).isEqualTo("DONE 2 2 0");
        assertThat(events()).hasSize(8);
    }

    @Test
    void canReadTimesAndWordsForNothing() {
        String id = sent(text("客户姓名,手机号,来店时间,最近跟进日期,级别,微信,备注\n"
                + "时一,13914100001,2024/3/5 下午3:05,2024/3/5,暂无,/,-\n"
                + "时二,13914100002,2024年3月5日 星期二,,无,无,无\n"
                + "时三,13914100003,2024-03-05T07:05:00Z,—,,,\n"));

        assertThat(counts(imported(id, false))).isEqualTo("DONE 3 3 0");
        assertThat(occurred("ContactCaptured"))
                .containsExactlyInAnyOrder("2024-03-05T07:05:00Z", "2024-03-04T16:00:00Z", "2024-03-05T07:05:00Z");
    }

    private List<String> occurred(String event) {
        return jdbc.queryForList("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'occurredAt' from domain_event
                         where payload_type like '%' || ? and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, event, store);
    }

    private static byte[] text(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void canReadTextAsChineseSpreadsheetsWriteIt() {
        byte[] file = (HEAD + GOOD.formatted(consultant)).getBytes(Charset.forName("GB18030"));

        assertThat(get("/" + sent("CSV", file) + "/preview").get("good").asInt())
                .isEqualTo(3);
    }

    @Test
    void canFillInTheListThatIsOffered() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes("/template")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(ColumnGuess.columns(
                            rows.getFirst().stream().map(cell -> cell.getText()).toList(), List.of()))
                    .containsExactly(ListField.values());
        }
        String id = sent("XLSX", bytes("/template"));
        assertThat(get("/" + id + "/preview").get("good").asInt()).isEqualTo(1);
    }

    @Test
    void cannotSeeAnotherPersonsList() {
        String id = sent(csv(GOOD.formatted(consultant)));

        assertThat(request("GET", "/" + id, null, "somebody/ASSISTANT/" + store).statusCode())
                .isEqualTo(404);
        assertThat(request("GET", "", null, consultant + "/CONSULTANT/" + store).statusCode())
                .isEqualTo(403);
        assertThat(request("DELETE", "/" + id, null, assistant()).statusCode()).isEqualTo(204);
        assertThat(request("GET", "/" + id, null, assistant()).statusCode()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from import_list_row where list_id = ?", Integer.class, id))
                .isZero();
    }

    @Test
    void keepsNothingThatNamesPeopleInTheClear() {
        String id = sent(csv(GOOD.formatted(consultant)));
        imported(id, true);

        assertThat(jdbc.queryForList("""
                        select list::text || string_agg(line.sealed, '')
                          from import_list list join import_list_row line on line.list_id = list.id
                         where list.id = ? group by list
                        """, String.class, id).getFirst())
                .doesNotContain("王小明", "13912345678", "list.csv", "陈晓东");
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String sent(byte[] csv) {
        return sent("CSV", csv);
    }

    private String sent(String form, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list." + form + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = request("POST", "", body.toByteArray(), assistant());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private void plan(String id, String changes) {
        String plan = get("/" + id).get("plan").toString().replaceAll("\"year\":null,", "");
        String changed = plan.substring(0, plan.length() - 1) + "," + changes + "}";
        HttpResponse<byte[]> answer =
                request("PUT", "/" + id + "/plan", changed.getBytes(StandardCharsets.UTF_8), assistant());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    private JsonNode imported(String id, boolean dryRun) {
        HttpResponse<byte[]> answer = request("POST", "/" + id + "/runs?dryRun=" + dryRun, new byte[0], assistant());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        while (true) {
            JsonNode job = get("/" + id).get(dryRun ? "trial" : "run");
            if (!job.get("state").asString().equals("RUNNING")) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String counts(JsonNode job) {
        return job.get("state").asString() + " " + job.get("rows") + " " + job.get("accepted") + " "
                + job.get("rejected");
    }

    private static List<String> problems(JsonNode preview, int line) {
        List<String> problems = new java.util.ArrayList<>();
        JsonNode cells = preview.get("lines").get(line).get("cells");
        for (int column = 0; column < cells.size(); column++) {
            JsonNode problem = cells.get(column).get("problem");
            if (!problem.isNull()) {
                problems.add(column + " " + problem.get("code").asString());
            }
        }
        return problems;
    }

    private JsonNode get(String path) {
        return JSON.readTree(bytes(path));
    }

    private byte[] bytes(String path) {
        HttpResponse<byte[]> answer = request("GET", path, null, assistant());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private String assistant() {
        return "assistant-" + store + "/ASSISTANT/" + store;
    }

    private HttpResponse<byte[]> request(String method, String path, byte @Nullable [] body, String who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/imports/lists" + path))
                .header(TestSignIn.HEADER, who)
                .header("Accept-Language", "zh-CN")
                .header(
                        "Content-Type",
                        method.equals("PUT") ? "application/json" : "multipart/form-data; boundary=part")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> events() {
        return jdbc.queryForList("""
                        select payload_type from domain_event
                         where type = 'Prospect' and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                        """, String.class, store).stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
