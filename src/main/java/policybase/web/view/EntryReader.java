package policybase.web.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Basis;
import policybase.document.Topic;
import policybase.store.Documents;
import policybase.validity.Standpoint;
import policybase.web.view.EntryView.GroundView;
import policybase.web.view.EntryView.Line;

/// Makes what a page shows of an entry.
public final class EntryReader {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Documents documents;

    public EntryReader(Documents documents) {
        this.documents = documents;
    }

    /// @param related others near to it
    public EntryView view(PageFrame frame, Entry entry, List<Entry> related, Standpoint from) {
        var telling = entry.telling();
        var keeping = entry.keeping();
        return new EntryView(
                frame,
                entry.id().value(),
                entry.question(),
                telling.spoken(),
                telling.full().lines().toList(),
                telling.conditions(),
                amounts(telling.amounts()),
                telling.materials(),
                lines(List.of(
                        new Line("在哪里办", telling.where()),
                        new Line("怎么办", telling.how()),
                        new Line("什么时候", telling.when()),
                        new Line("咨询", keeping.contact()))),
                entry.reach().topics().stream().map(EntryReader::topic).toList(),
                ground(entry.basis(), from),
                keeping.department(),
                entry.approved()
                        .map(moment -> Words.day(LocalDate.ofInstant(moment, ZONE)))
                        .orElse(""),
                keeping.review().map(Words::day).orElse(""),
                entry.sample(),
                new Address("/ask").add("q", entry.question()).toString(),
                citation(frame, entry),
                RelatedView.all(related));
    }

    private static HomeView.Link topic(Topic topic) {
        var name = topic.path().substring(topic.path().lastIndexOf('/') + 1);
        return new HomeView.Link(
                name, new Address("/search").add("topic", topic.path()).toString(), 0, "");
    }

    /// What is copied says what it rests on and of which day it is, and that it is a sample where it is one.
    private static String citation(PageFrame frame, Entry entry) {
        var lines = new ArrayList<String>();
        lines.add("问：" + entry.question());
        lines.add("答：" + entry.telling().spoken());
        lines.add("依据："
                + String.join(
                        "；",
                        entry.basis().stream()
                                .map(one -> one.cited() + one.locator())
                                .distinct()
                                .toList())
                + "（截至" + frame.day() + "现行有效）");
        if (entry.sample()) {
            lines.add("样例条目：内容为虚构，不能作为办事依据。");
        }
        lines.add("出处：" + frame.site().name() + " " + frame.visit().origin() + "/entries/" + entry.id());
        return String.join("\n", lines);
    }

    private static List<Line> amounts(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> new Line(amount.label(), amount.figure()))
                .toList();
    }

    private static List<Line> lines(List<Line> lines) {
        return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    /// The words with the status their documents have from this standpoint.
    public List<GroundView> ground(List<Basis> basis, Standpoint from) {
        var views = new ArrayList<GroundView>();
        for (var one : basis) {
            documents.published(one.document(), from).ifPresent(held -> {
                var lines = one.quote().lines().toList();
                var isTable = one.quote().indexOf('\t') >= 0;
                views.add(new GroundView(
                        one.cited(),
                        one.locator(),
                        isTable ? List.of() : lines,
                        isTable
                                ? lines.stream()
                                        .map(line ->
                                                Stream.of(line.split("\t", -1)).toList())
                                        .toList()
                                : List.of(),
                        Address.ofClause(one.document(), one.anchor(), ""),
                        StatusView.of(held.timeline().statusOn(from.asOf()))));
            });
        }
        return views;
    }
}
