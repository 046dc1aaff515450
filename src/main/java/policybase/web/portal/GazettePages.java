package policybase.web.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.document.Tier;
import policybase.register.Entry;
import policybase.register.Register;
import policybase.register.Roll;
import policybase.register.Wanted;
import policybase.validity.Standpoint;
import policybase.web.http.Forms;
import policybase.web.http.Params;
import policybase.web.http.Renderer;
import policybase.web.portal.view.GazetteView;
import policybase.web.view.HomeView;
import policybase.web.view.StatusView;

/// The gazette (政策公报): what the county and its townships made, an issue for each month. A base without such documents
/// shows those of all levels.
final class GazettePages {
    private final Register register;
    private final Forms forms;
    private final Renderer renderer;

    private Optional<Made> made = Optional.empty();

    /// The issues of a state of the register; only read.
    private record Made(Roll roll, TreeMap<YearMonth, List<Entry>> issues) {}

    GazettePages(Register register, Forms forms, Renderer renderer) {
        this.register = register;
        this.forms = forms;
        this.renderer = renderer;
    }

    void newest(Context context) {
        Params.of(context).done();
        var issues = issues();
        render(context, issues, issues.isEmpty() ? Optional.empty() : Optional.of(issues.firstKey()), false);
    }

    void year(Context context) {
        Params.of(context).done();
        var year = number(context, "year");
        var issues = issues();
        var last = issues.keySet().stream().filter(one -> one.getYear() == year).findFirst();
        render(context, issues, Optional.of(last.orElseThrow(GazettePages::missing)), true);
    }

    void month(Context context) {
        Params.of(context).done();
        var issues = issues();
        var month = number(context, "month");
        var wanted = month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(number(context, "year"), month)).filter(issues::containsKey)
                : Optional.<YearMonth>empty();
        render(context, issues, Optional.of(wanted.orElseThrow(GazettePages::missing)), false);
    }

    private void render(
            Context context, TreeMap<YearMonth, List<Entry>> all, Optional<YearMonth> shown, boolean isWholeYear) {
        var year = shown.map(YearMonth::getYear).orElse(0);
        var month = isWholeYear ? 0 : shown.map(YearMonth::getMonthValue).orElse(0);
        var title = renderer.site().county() + "政策公报 "
                + shown.map(one -> isWholeYear ? one.getYear() + "年" : name(one))
                        .orElse("");
        var issues = all.entrySet().stream()
                .filter(one -> one.getKey().getYear() == year
                        && (month == 0 || one.getKey().getMonthValue() == month))
                .map(GazettePages::issue)
                .toList();
        renderer.render(
                context,
                "gazette.jte",
                new GazetteView(
                        renderer.frame(context, title), title, years(all), months(all, year), year, month, issues));
    }

    private static List<HomeView.Link> years(TreeMap<YearMonth, List<Entry>> all) {
        var counts = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        all.forEach((issue, entries) -> counts.merge(issue.getYear(), entries.size(), Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new HomeView.Link(one.getKey() + "年", "/gazette/" + one.getKey(), one.getValue(), ""))
                .toList();
    }

    private static List<HomeView.Link> months(TreeMap<YearMonth, List<Entry>> all, int year) {
        return all.entrySet().stream()
                .filter(one -> one.getKey().getYear() == year)
                .map(one -> new HomeView.Link(
                        "第" + one.getKey().getMonthValue() + "期",
                        "/gazette/" + year + "/" + one.getKey().getMonthValue(),
                        one.getValue().size(),
                        ""))
                .toList();
    }

    private static GazetteView.Issue issue(Map.Entry<YearMonth, List<Entry>> issue) {
        return new GazetteView.Issue(
                name(issue.getKey()),
                issue.getValue().stream().map(GazettePages::line).toList());
    }

    private static GazetteView.Line line(Entry entry) {
        var metadata = entry.metadata();
        var facts = new ArrayList<String>();
        metadata.number().map(DocumentNumber::toString).ifPresent(facts::add);
        if (!metadata.issuers().isEmpty()) {
            facts.add(metadata.issuerNames());
        }
        day(entry).map(LocalDate::toString).ifPresent(facts::add);
        return new GazetteView.Line(
                metadata.title().full(), "/documents/" + entry.id(), StatusView.of(entry.status()), facts);
    }

    /// Newest first.
    private synchronized TreeMap<YearMonth, List<Entry>> issues() {
        var roll = register.rows(Standpoint.of(forms.today()), Wanted.EVERYTHING);
        if (made.isEmpty() || made.get().roll() != roll) {
            made = Optional.of(new Made(roll, issues(roll.entries())));
        }
        return made.get().issues();
    }

    private TreeMap<YearMonth, List<Entry>> issues(List<Entry> entries) {
        var local = entries.stream()
                .filter(entry -> entry.metadata().tier() == Tier.COUNTY
                        || entry.metadata().tier() == Tier.TOWNSHIP)
                .toList();
        var issues = new TreeMap<YearMonth, List<Entry>>(Comparator.reverseOrder());
        for (var entry : local.isEmpty() ? entries : local) {
            day(entry).filter(day -> !day.isAfter(forms.today())).ifPresent(day -> issues.computeIfAbsent(
                            YearMonth.from(day), _ -> new ArrayList<>())
                    .add(entry));
        }
        return issues;
    }

    private static Optional<LocalDate> day(Entry entry) {
        var dates = entry.metadata().dates();
        return dates.published().or(dates::version);
    }

    private static String name(YearMonth issue) {
        return issue.getYear() + "年第" + issue.getMonthValue() + "期";
    }

    private static int number(Context context, String name) {
        var text = context.pathParam(name);
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static Fault missing() {
        return new Fault(Fault.Kind.MISSING, "没有这一期公报，网址可能抄错了。");
    }
}
