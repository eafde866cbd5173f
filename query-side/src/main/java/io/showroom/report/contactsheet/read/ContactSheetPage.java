package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.Names;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.PrintedReport;
import io.showroom.report.read.ReportAddress;
import io.showroom.report.read.ReportScope;
import io.showroom.screen.read.FormTab;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.UiTexts;
import io.showroom.staff.Actor;
import io.showroom.web.read.Given;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The contact status sheet: the month as a grid, retained and new. */
@Screen
@Order(30)
@Takes(
        value = {"store", "month", "consultant", "asKnownAt"},
        beside = {"from", "to"})
class ContactSheetPage implements FormTab, PrintedReport {

    private static final String KEY = "contact-sheet";
    private static final int ROWS = 400;
    private static final int MOST_PAGES = 1000;

    private final ContactSheets sheets;
    private final SheetChoices choices;
    private final ContactSheetForm forms;
    private final UiTexts texts;
    private final Names names;

    ContactSheetPage(ContactSheets sheets, SheetChoices choices, ContactSheetForm forms, UiTexts texts, Names names) {
        this.sheets = sheets;
        this.choices = choices;
        this.forms = forms;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public String key() {
        return KEY;
    }

    @GetMapping("/reports/contact-sheet")
    @Takes({"grade", "only", "page"})
    String sheet(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        Opened opened = opened(address, say, actor);
        OpenedSheet sheet = sheets.open(opened.question);
        SheetFoot foot = sheet.foot();
        Parameters parameters = new Parameters();
        SheetFilter filter = new SheetFilter(
                Given.text("grade", address.getFirst("grade")),
                parameters.oneOf("only", address.getFirst("only"), SheetFilter.Only.class));
        int page = parameters.number("page", address.getFirst("page"), 0, MOST_PAGES, 0);
        parameters.check();
        opened.asked.into(model, KEY, List.of());
        YearMonth month = opened.question.month();
        HouseRules rules = sheets.rules(opened.store, opened.question);
        LocalDate today = sheets.today(opened.store, opened.question);
        SheetMarkup markup = new SheetMarkup(
                say,
                new SheetWords(texts, names, say.locale()),
                month,
                opened.store,
                today,
                rules,
                opened.question.consultant() == null);
        List<ShownBlock> blocks = blocks(sheet, filter, page, markup);
        model.addAttribute("blocks", blocks);
        model.addAttribute("foot", foot);
        model.addAttribute("footGrades", SheetGrades.of(foot, opened.store, say));
        model.addAttribute("month", month);
        model.addAttribute("present", YearMonth.from(say.today(opened.store)).equals(month));
        model.addAttribute("days", days(month, today, rules));
        model.addAttribute("sheetStore", opened.store);
        model.addAttribute("consultant", opened.question.consultant());
        model.addAttribute("consultants", opened.consultants);
        model.addAttribute("chosen", filter);
        model.addAttribute("narrowed", filter.narrows());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages(blocks));
        model.addAttribute("rest", rest(address));
        return "report/contact-sheet";
    }

    @Override
    public String report() {
        return KEY;
    }

    @Override
    @GetMapping("/reports/contact-sheet/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        Opened opened = opened(address, say, actor);
        return opened.asked.print(model, KEY, forms.of(opened.question, sheets.of(opened.question), say.locale()));
    }

    /** What an address opens: one store's sheet of one consultant, or of all. */
    private record Opened(ReportAddress asked, SheetQuestion question, String store, List<Names.Choice> consultants) {}

    private Opened opened(MultiValueMap<String, String> address, Say say, Actor actor) {
        String given = Given.text("store", address.getFirst("store"));
        String store = choices.store(given, say, actor);
        Map<String, String> usual = new HashMap<>();
        usual.put("month", YearMonth.from(say.today(store)).toString());
        usual.put("store", store);
        ReportAddress asked = ReportAddress.of(address, usual, say, actor);
        String known = asked.filters().getFirst("asKnownAt");
        String month = asked.filters().getFirst("month");
        SheetQuestion all = new SheetAddress(new String[] {store}, null, month, null, null, known)
                .question(YearMonth.from(say.today(store)), actor);
        boolean own = ReportScope.of(actor, null, null).consultant() != null;
        List<Names.Choice> consultants = own ? List.of() : choices.consultants(all, say);
        String wanted = address.containsKey("consultant")
                ? Given.text("consultant", address.getFirst("consultant"))
                : consultants.isEmpty() ? null : consultants.getFirst().key();
        SheetQuestion question = new SheetAddress(new String[] {store}, wanted, month, null, null, known)
                .question(YearMonth.from(say.today(store)), actor);
        asked.filters().set("consultant", question.consultant() == null ? "" : question.consultant());
        return new Opened(asked, question, store, consultants);
    }

    /** A block as the page shows it: how many lines there are, and those on this page as table rows. */
    record ShownBlock(Block block, int lines, int left, String rows) {}

    private static List<ShownBlock> blocks(OpenedSheet sheet, SheetFilter filter, int page, SheetMarkup markup) {
        List<ShownBlock> shown = new ArrayList<>();
        int before = 0;
        for (Block block : Block.values()) {
            List<SheetRow> rows = sheet.rows(block);
            List<SheetRow> left = sheet.left(rows, filter);
            int from = Math.clamp(page * (long) ROWS - before, 0, left.size());
            int to = Math.clamp((page + 1L) * ROWS - before, 0, left.size());
            List<SheetLine> lines = sheet.lines(left.subList(from, to));
            shown.add(new ShownBlock(block, rows.size(), left.size(), markup.rows(lines, from + 1)));
            before += left.size();
        }
        return shown;
    }

    private static int pages(List<ShownBlock> blocks) {
        int lines = blocks.stream().mapToInt(ShownBlock::left).sum();
        return Math.max(1, (lines + ROWS - 1) / ROWS);
    }

    /** A day's column: its number, weekday, classes, and whether the store is open. */
    record DayColumn(int number, LocalDate day, String classes, boolean open) {}

    private static List<DayColumn> days(YearMonth month, LocalDate today, HouseRules rules) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> new DayColumn(
                        day.getDayOfMonth(),
                        day,
                        SheetMarkup.plain(day, today, rules).strip(),
                        rules.isOpen(day)))
                .toList();
    }

    /** The filters that links to other months keep. */
    private static String rest(MultiValueMap<String, String> address) {
        return SheetChoices.query(address, List.of("store", "consultant", "grade", "only", "asKnownAt"));
    }
}
