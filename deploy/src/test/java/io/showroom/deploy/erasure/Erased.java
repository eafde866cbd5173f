package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Searches for an erased person in tables, responses, files and pages.
 *
 * @param people the system
 * @param erased prospect's id
 * @param folder folder for downloaded files
 */
record Erased(KnownPeople people, String erased, Path folder) {

    static final String NAME = "Zzyxname Wang";
    static final String PHONE = "13912345678";
    /** Placeholder for an erased person in API responses; pages and files use the word of their language. */
    private static final String BOTH = "已删除/erased";

    static final String SAID = "Zzyxsaid";

    /** Texts that only the erased person's data contains. */
    static final List<String> SECRETS = List.of(
            "Zzyxname",
            "13912345678",
            "139****5678",
            "zzyxwechat",
            "zzyxmail",
            "Zzyxstreet",
            "Zzyxsaid",
            "ZZYXPLATE",
            "ZZYXVIN");

    void isUnreadable() {
        for (String secret : SECRETS) {
            assertThat(stored(secret)).as("tables that hold " + secret).isEmpty();
        }
        assertThat(stored("已删除")).as("tables with words in the place of a name").isEmpty();
        for (String words : List.of("已删除", "erased")) {
            assertThat(people.get("/api/prospects?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                            .path("total")
                            .asInt())
                    .as(words)
                    .isZero();
        }
        assertThat(people.get("/api/prospects?q=Zzyxname").path("total").asInt())
                .isZero();
        assertThat(people.get("/api/prospects?q=345678").path("total").asInt()).isZero();
        assertThat(people.get("/api/prospects?q=ZZYXVIN123").path("total").asInt())
                .isZero();
        for (String path : List.of(
                "/api/prospects",
                "/api/prospects/" + erased,
                "/api/prospects/" + erased + "/events",
                "/api/prospects/" + erased + "/grades",
                "/api/prospects/" + erased + "/replay?to=3",
                "/api/prospects/" + erased + "/personal-data",
                "/api/prospects/" + erased + "/personal-data?format=csv",
                "/api/prospects?format=csv")) {
            assertThat(people.text(path)).as(path).doesNotContain(SECRETS);
        }
        for (String report : KnownPeople.REPORTS) {
            assertThat(people.text(KnownPeople.address(report))).as(report).doesNotContain(SECRETS);
            assertThat(people.text(KnownPeople.address(report) + "&format=csv"))
                    .as(report)
                    .doesNotContain(SECRETS);
            assertThat(workbook(KnownPeople.address(report) + "&format=xlsx"))
                    .as(report)
                    .doesNotContain(SECRETS);
        }
        assertThat(workbook("/api/prospects?format=xlsx")).doesNotContain(SECRETS);
        assertThat(workbook("/api/prospects/" + erased + "/personal-data?format=xlsx"))
                .doesNotContain(SECRETS);
        pagesNameNobody();
        assertThat(people.get("/api/prospects/" + erased).path("name").asString())
                .isEqualTo(BOTH);
        assertThat(people.get("/api/prospects/" + erased).path("person").toString())
                .isEqualTo("{\"name\":\"" + BOTH + "\"}");
        assertThat(people.text("/api/prospects/" + erased + "/events")).contains("\"texts\":\"" + BOTH + "\"");
    }

    private void pagesNameNobody() {
        HttpClient browser = people.system().loggedIn("admin", KnownPeople.PASSWORD);
        List<String> pages = new ArrayList<>(List.of(
                "/prospects",
                "/prospects/" + erased,
                "/prospects/" + erased + "?tab=replay&to=1",
                "/prospects/" + erased + "/print",
                "/prospects/" + erased + "/events/print",
                "/prospects/" + erased + "/personal-data/print",
                "/audit/erasures"));
        for (String report : KnownPeople.REPORTS) {
            String page = report.equals("visits") ? "/visits" : "/reports/" + report;
            String asked = KnownPeople.address(report).replaceFirst("^[^?]*", "");
            pages.add(page + asked);
            pages.add(page + "/print" + asked);
        }
        for (String page : pages) {
            for (String language : List.of("en", "zh-CN")) {
                String asked = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
                HttpResponse<String> answer = people.system().page(browser, asked);
                assertThat(answer.statusCode()).as(asked).isEqualTo(200);
                assertThat(answer.body())
                        .as(asked)
                        .contains("</html>")
                        .doesNotContain(SECRETS)
                        .doesNotContain(BOTH);
            }
        }
        String inChinese =
                people.system().page(browser, "/prospects?lang=zh-CN").body();
        assertThat(inChinese).contains(">已删除<").doesNotContain(">erased<");
        assertThat(people.system().page(browser, "/prospects?lang=en").body())
                .contains(">erased<")
                .doesNotContain(">已删除<");
    }

    /** Returns the whole text of a workbook. */
    private String workbook(String path) {
        StringBuilder written = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(people.system().asAdmin(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Path file = Files.write(folder.resolve("workbook.xlsx"), answer.body());
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    written.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(written.toString()).as(path).isNotEmpty().doesNotContain(BOTH);
        return written.toString();
    }

    /** Returns the tables, including those of a rebuild, with a row that contains the text. */
    List<String> stored(String text) {
        JdbcTemplate database = people.system().part(JdbcTemplate.class);
        return database.queryForList("""
                        SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                          FROM information_schema.tables
                         WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
                        """, String.class).stream()
                .filter(table -> Boolean.TRUE.equals(database.queryForObject(
                        "SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text LIKE ?)",
                        Boolean.class,
                        "%" + text + "%")))
                .toList();
    }
}
