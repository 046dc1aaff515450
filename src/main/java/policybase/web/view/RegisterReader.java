package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import policybase.document.DocumentNumber;
import policybase.document.Normative;
import policybase.register.Column;
import policybase.register.Entry;
import policybase.register.Order;
import policybase.register.Roll;
import policybase.web.view.RegisterView.Line;
import policybase.web.view.SearchView.Choice;
import policybase.web.view.SearchView.FacetView;
import policybase.web.view.SearchView.PageLink;
import policybase.web.view.SearchView.Tag;
import policybase.web.view.SearchView.Value;

/// Makes the page of the register, and the lines above its exports.
public final class RegisterReader {
    private static final String PATH = "/register";

    private final RegisterForm form;
    private final Roll roll;

    public RegisterReader(RegisterForm form, Roll roll) {
        this.form = form;
        this.roll = roll;
    }

    public RegisterView read(PageFrame frame) {
        var last = Math.max(1, Math.min((total() + form.size() - 1) / form.size(), RegisterForm.LAST_PAGE));
        return new RegisterView(
                frame,
                form,
                caption(),
                total(),
                roll.notInForce(),
                form.with(form.wanted().anyValidity()).address(PATH),
                roll.unclassed(),
                form.with(form.wanted().whetherOrNot()).address(PATH),
                form.with(form.wanted().onlyCurrent()).address(PATH),
                tags(),
                classes(),
                columns(),
                Stream.of(Order.values())
                        .map(order -> new Choice(
                                order.parameter(),
                                order.label(),
                                order == form.wanted().order()))
                        .toList(),
                lines(),
                pages(last),
                form.page() > 1 && form.page() <= last + 1
                        ? form.withPage(form.page() - 1).address(PATH)
                        : "",
                form.page() < last ? form.withPage(form.page() + 1).address(PATH) : "",
                form.whole("/api/v1/register.csv"),
                form.whole("/api/v1/register.xlsx"));
    }

    /// What stands above the table of an export.
    ///
    /// @param organiser 主办单位, may be empty
    public List<String> notes(String organiser) {
        var notes = new ArrayList<String>();
        notes.add("行政规范性文件统一查询" + (organiser.isEmpty() ? "" : "（" + organiser + "）"));
        notes.add("效力按" + Words.day(form.when().asOf()) + "判断。"
                + form.when()
                        .knownAt()
                        .map(moment -> "只依据本库截至" + moment + "已知的内容。")
                        .orElse(""));
        notes.add("列出的是：" + caption() + "共" + total() + "件。"
                + (roll.notInForce() > 0 ? "另有" + roll.notInForce() + "件当日不在有效期内或者待核实，没有列出。" : "")
                + (roll.unclassed() > 0 ? "另有" + roll.unclassed() + "件尚未认定是否为规范性文件，没有列出。" : ""));
        return notes;
    }

    private int total() {
        return roll.entries().size();
    }

    private String caption() {
        var wanted = form.wanted();
        var validity = wanted.onlyInForce() ? "现行有效的" : "全部（含已失效、已废止、待核实的）";
        var named = wanted.text().isEmpty() ? "" : "，标题或文号含“" + wanted.text() + "”";
        return validity + (wanted.normative().map(RegisterReader::name).orElse("政策文件")) + named + "。";
    }

    private static String name(Normative normative) {
        return switch (normative) {
            case YES -> "行政规范性文件";
            case NO -> "不是规范性文件的政策文件";
            case UNDETERMINED -> "尚未认定是否为规范性文件的政策文件";
        };
    }

    private List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        if (form.wanted().onlyInForce()) {
            tags.add(new Tag("现行有效", form.with(form.wanted().anyValidity()).address(PATH)));
        }
        form.wanted()
                .normative()
                .ifPresent(normative -> tags.add(new Tag(
                        normative == Normative.UNDETERMINED ? "尚未认定" : normative.sentence(),
                        form.with(form.wanted().whetherOrNot()).address(PATH))));
        for (var column : Column.values()) {
            for (var value : form.wanted().values().getOrDefault(column, List.of())) {
                tags.add(new Tag(
                        column.label() + "：" + value,
                        form.without(column, value).address(PATH)));
            }
        }
        return tags;
    }

    private List<Choice> classes() {
        var choices = new ArrayList<Choice>();
        for (var normative : Normative.values()) {
            var one = Optional.of(normative);
            choices.add(new Choice(
                    RegisterForm.parameter(one),
                    normative == Normative.UNDETERMINED ? "尚未认定的" : normative.sentence() + "的",
                    form.wanted().normative().equals(one)));
        }
        choices.add(new Choice(
                RegisterForm.ANY, "不论是否规范性文件", form.wanted().normative().isEmpty()));
        return choices;
    }

    private List<FacetView> columns() {
        return Arrays.stream(Column.values())
                .map(column -> new FacetView(column.parameter(), column.label(), values(column)))
                .filter(column -> !column.values().isEmpty())
                .toList();
    }

    private List<Value> values(Column column) {
        var values = new ArrayList<Value>();
        roll.counts()
                .getOrDefault(column, List.of())
                .forEach(count ->
                        values.add(new Value(count.value(), count.documents(), form.has(column, count.value()))));
        for (var chosen : form.wanted().values().getOrDefault(column, List.of())) {
            if (values.stream().noneMatch(value -> value.value().equals(chosen))) {
                values.add(new Value(chosen, 0, true));
            }
        }
        return values;
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var to = Math.min(form.offset() + form.size(), total());
        for (var i = form.offset(); i < to; i++) {
            var entry = roll.entries().get(i);
            lines.add(new Line(
                    i + 1,
                    "/documents/" + entry.id() + form.when().suffix(),
                    entry.metadata().title().full(),
                    StatusView.of(entry.status()),
                    entry.metadata().sample(),
                    facts(entry),
                    entry.classing().sentence()));
        }
        return lines;
    }

    private static List<String> facts(Entry entry) {
        var metadata = entry.metadata();
        var dates = metadata.dates();
        var facts = new ArrayList<String>();
        facts.add(metadata.number().map(DocumentNumber::toString).orElse("没有发文字号"));
        metadata.registrationNumber().ifPresent(number -> facts.add("登记号 " + number));
        facts.add(metadata.issuers().isEmpty() ? "制定机关不明" : metadata.issuerNames());
        dates.signed().ifPresent(day -> facts.add(day + " 成文"));
        dates.published().ifPresent(day -> facts.add(day + " 发布"));
        dates.effective().ifPresent(day -> facts.add(day + " 起施行"));
        dates.expires().map(LocalDate::toString).ifPresent(day -> facts.add(day + " 有效期届满"));
        return facts;
    }

    private List<PageLink> pages(int last) {
        var links = new ArrayList<PageLink>();
        if (last == 1) {
            return links;
        }
        var before = 0;
        for (var number : IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - form.page()) <= 1)
                .toArray()) {
            if (number > before + 1) {
                links.add(new PageLink("", ""));
            }
            links.add(new PageLink(
                    String.valueOf(number),
                    number == form.page() ? "" : form.withPage(number).address(PATH)));
            before = number;
        }
        return links;
    }
}
