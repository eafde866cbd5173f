package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Personal data is nowhere in the clear: in no column of any table and in no log output, in whatever encoding. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class RawBytesTest {

    private static final String PHONE = "13976540123";

    /** Personal data by placeholder; each text occurs nowhere else. */
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("name", "欧阳梓涵Quillfeather"),
            Map.entry("wechat", "zihan_weixin_9917"),
            Map.entry("email", "zihan.ouyang9917@mail.example"),
            Map.entry("address", "栖霞路紫藤小区17弄 Wisteria Lane"),
            Map.entry("area", "临港泥城镇Nicheng"),
            Map.entry("occupation", "深海潜水教练Aquanaut"),
            Map.entry("company", "蓝鲸打捞公司Leviathan"),
            Map.entry("family", "双胞胎女儿Twinsisters"),
            Map.entry("decisionMaker", "岳母大人Motherinlaw"),
            Map.entry("remark", "戴红色礼帽来访Crimsonhat"),
            Map.entry("reason", "贷款已批准Approvedloan"),
            Map.entry("signs", "反复询问天窗Sunroofed"),
            Map.entry("account", "电话里说下周来Nextweekish"),
            Map.entry("feedback", "试驾觉得安静Whisperquiet"),
            Map.entry("concerns", "嫌价格太高Overpriced"),
            Map.entry("comment", "经理批注同意Concurred"),
            Map.entry("vin", "LSVZIHAN9917AB123"),
            Map.entry("plate", "沪Z9917Q")));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final Written log = new Written();

    @BeforeAll
    void live() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try {
            liveALifeOfEveryAct();
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }

    @Test
    void noTableHasItInTheClear() {
        byte[] everything = everyColumnOfEveryTable();

        assertThat(found(everything, "Approved-model-7"))
                .as("the search finds what is in the clear")
                .isTrue();
        TOLD.forEach((as, text) -> assertThat(found(everything, text)).as(as).isFalse());
        for (String written : List.of(PHONE, "139 7654 0123", "+86" + PHONE, "76540123")) {
            assertThat(found(everything, written)).as(written).isFalse();
        }
    }

    @Test
    void noTableContainsHalves() {
        byte[] everything = everyColumnOfEveryTable();

        for (String half : List.of("Quillfeather", "欧阳梓涵", "zihan_weixin", "Wisteria", "紫藤小区", "LSVZIHAN")) {
            assertThat(found(everything, half)).as(half).isFalse();
        }
    }

    @Test
    void noTableHasAPhoneNumbersPlainDigest() {
        byte[] everything = everyColumnOfEveryTable();

        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            for (String written : List.of(PHONE, "+86" + PHONE, "86" + PHONE)) {
                byte[] digest = digest(algorithm, written);
                assertThat(forms(digest))
                        .as("%s of %s", algorithm, written)
                        .noneMatch(form -> contains(everything, form));
            }
        }
    }

    @Test
    void logOutputDoesNotContainIt() {
        byte[] written = log.text();

        assertThat(found(written, "CaptureContact"))
                .as("the log was listened to")
                .isTrue();
        TOLD.forEach((as, text) -> assertThat(found(written, text)).as(as).isFalse());
        assertThat(found(written, "76540123")).isFalse();
    }

    @Test
    void theSearchFindsEveryFormOfAText() {
        for (byte[] form : forms("欧阳梓涵Quillfeather".getBytes(StandardCharsets.UTF_8))) {
            jdbc.execute("create table planted (text text, bytes bytea)");
            jdbc.update("insert into planted values (null, ?)", (Object)
                    join(new byte[] {120, 121}, form, new byte[] {122}));

            assertThat(found(everyColumnOfEveryTable(), "欧阳梓涵Quillfeather")).isTrue();
            jdbc.execute("drop table planted");
        }
    }

    private void liveALifeOfEveryAct() {
        Caller.openStore(port, "West", "w1", "w2");
        Caller admin = Caller.admin(port);
        admin.sends("AddCode", "{'list':'MODEL','code':'Approved-model-7'}");
        Caller consultant = Caller.of(port, "w1", "West", Role.CONSULTANT);
        Caller manager = Caller.of(port, "wm", "West", Role.MANAGER);
        String p = consultant
                .does(
                        "RegisterVisit",
                        told("{'store':'West','channel':'WALK_IN','phone':'%s','remark':'<remark>'}")
                                .formatted(PHONE))
                .prospect();

        manager.does("CaptureContact", told(p, "'name':'<name>','phone':'139 7654 0123','wechat':'<wechat>'"));
        manager.does("CaptureContact", told(p, "'email':'<email>','address':'<address>','area':'<area>'"));
        manager.does(
                "CaptureContact", told(p, "'occupation':'<occupation>','company':'<company>','family':'<family>'"));
        manager.does("CaptureContact", told(p, "'decisionMaker':'<decisionMaker>','birthday':'1987-06-05'"));
        manager.does("GradeProspect", told(p, "'grade':'B','reason':'<reason>','signs':'<signs>'"));
        manager.does("ScheduleFollowUp", told(p, "'dueOn':'2199-01-05','reason':'<reason>'"));
        manager.does("AdvanceFollowUp", told(p, "'dueOn':'2199-01-01','reason':'<reason>'"));
        manager.does("RecordContact", told(p, "'channel':'CALL','account':'<account>','grade':'H','signs':'<signs>'"));
        manager.does(
                "RecordTestDrive", told(p, "'model':'Approved-model-7','licenceSeen':true,'feedback':'<feedback>'"));
        manager.does("RecordQuote", told(p, "'model':'Approved-model-7','price':1,'concerns':'<concerns>'"));
        manager.does("ReassignProspect", told(p, "'to':'w2','reason':'<reason>'"));
        manager.does("DeclareDefeat", told(p, "'kind':'LOST','reason':'other','account':'<account>'"));
        manager.does("RejectDefeat", told(p, "'comment':'<comment>'"));
        manager.does("DeclareDefeat", told(p, "'kind':'LOST','reason':'other','account':'<account>'"));
        manager.does("ConfirmDefeat", told(p, "'comment':'<comment>'"));
        manager.does("ReactivateProspect", told(p, "'comment':'<comment>'"), "Idempotency-Key", "again");
        manager.does("PlaceOrder", told(p, "'model':'Approved-model-7','price':2"));
        manager.does("CancelOrder", told(p, "'reason':'<reason>','grade':'H'"));
        manager.does("PlaceOrder", told(p, "'model':'Approved-model-7','price':2"));
        // Rejected commands leave no trace either.
        String other = manager.meets("West");
        assertThat(manager.sends("CaptureContact", told(other, "'name':'<name>','phone':'%s'".formatted(PHONE)))
                        .status())
                .isEqualTo(409);
        assertThat(manager.sends("CaptureContact", told(other, "'name':'<name>','phone':'1%s','remark':'<remark>'"))
                        .status())
                .isEqualTo(400);
        assertThat(manager.sends("CaptureContact", told(other, "'name':'<name>','birthday':'<name>'"))
                        .status())
                .isEqualTo(400);
        manager.does("ConfirmDelivery", told(p, "'financeConfirmed':true,'vin':'<vin>','plate':'<plate>'"));
    }

    private static String told(String prospect, String fields) {
        return told("{'prospectId':'" + prospect + "'," + fields + "}");
    }

    private static String told(String json) {
        String text = json;
        for (Map.Entry<String, String> one : TOLD.entrySet()) {
            text = text.replace("<" + one.getKey() + ">", one.getValue());
        }
        return text;
    }

    /** Returns every value of every table: bytes unchanged, and all columns as text. */
    private byte[] everyColumnOfEveryTable() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Map<String, Object>> columns = jdbc.queryForList("""
                select format('%I.%I', c.table_schema, c.table_name) as tab, format('%I', c.column_name) as col,
                       c.data_type = 'bytea' as binary
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                """);
        assertThat(columns).hasSizeGreaterThan(20);
        for (Map<String, Object> column : columns) {
            String bytes = Boolean.TRUE.equals(column.get("binary")) ? "%s" : "convert_to(%s::text, 'UTF8')";
            jdbc.query("select " + bytes.formatted(column.get("col")) + " from " + column.get("tab"), row -> {
                byte[] value = row.getBytes(1);
                if (value != null) {
                    all.writeBytes(value);
                    all.write('\n');
                }
            });
        }
        return all.toByteArray();
    }

    private static boolean found(byte[] everything, String text) {
        List<byte[]> forms = new ArrayList<>(forms(text.getBytes(StandardCharsets.UTF_8)));
        forms.add(text.getBytes(StandardCharsets.UTF_16LE));
        forms.add(text.getBytes(StandardCharsets.UTF_16BE));
        forms.add(text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII));
        return forms.stream().anyMatch(form -> contains(everything, form));
    }

    /**
     * Returns the bytes unchanged, in hexadecimal, and as the parts of a Base64 text that do not depend on adjacent
     * bytes.
     */
    private static List<byte[]> forms(byte[] bytes) {
        List<byte[]> forms = new ArrayList<>();
        forms.add(bytes);
        forms.add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            int skipped = (3 - before) % 3;
            int whole = (bytes.length - skipped) / 3 * 3;
            if (whole >= 6) {
                byte[] inner = Arrays.copyOfRange(bytes, skipped, skipped + whole);
                forms.add(Base64.getEncoder().encode(inner));
                forms.add(Base64.getUrlEncoder().encode(inner));
            }
        }
        return forms;
    }

    private static boolean contains(byte[] all, byte[] part) {
        // Latin-1 maps every byte to one character.
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Written extends AppenderBase<ILoggingEvent> {

        private final StringBuilder lines = new StringBuilder();

        @Override
        protected synchronized void append(ILoggingEvent event) {
            lines.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                lines.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }

        synchronized byte[] text() {
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
