package policybase.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Clause;
import policybase.document.Dates;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Kind;
import policybase.document.Level;
import policybase.document.Locator;
import policybase.document.Metadata;
import policybase.document.Rank;
import policybase.document.Tier;
import policybase.document.Title;
import policybase.document.Topic;
import policybase.validity.Status;
import policybase.validity.StatusLabel;
import policybase.validity.Window;

/// Documents for the index, built in a few words.
public final class SearchSamples {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final String id;
    private Title title;
    private Optional<DocumentNumber> number = Optional.empty();
    private List<Issuer> issuers = List.of();
    private Optional<Kind> kind = Optional.empty();
    private Tier tier = Tier.COUNTY;
    private List<Topic> topics = List.of();
    private Optional<LocalDate> signed = Optional.empty();
    private List<Window> windows = List.of(window(LocalDate.MIN, LocalDate.MAX, StatusLabel.IN_FORCE));
    private final List<Clause> clauses = new ArrayList<>();

    private SearchSamples(String id, String title) {
        this.id = id;
        this.title = Title.of(title);
    }

    public static SearchSamples document(String id, String title) {
        return new SearchSamples(id, title);
    }

    public SearchSamples inner(String inner, String... aliases) {
        title = new Title(title.full(), Optional.of(inner), List.of(aliases));
        return this;
    }

    public SearchSamples number(String text) {
        number = DocumentNumber.parse(text);
        return this;
    }

    public SearchSamples tier(Tier level) {
        tier = level;
        return this;
    }

    public SearchSamples issuer(String name) {
        issuers = List.of(new Issuer(name));
        return this;
    }

    public SearchSamples kind(Kind of) {
        kind = Optional.of(of);
        return this;
    }

    public SearchSamples topic(String path) {
        topics = List.of(Topic.of(path));
        return this;
    }

    public SearchSamples signed(int year, int month, int day) {
        signed = Optional.of(LocalDate.of(year, month, day));
        return this;
    }

    public SearchSamples article(int ordinal, String text, String... headings) {
        var step = new Locator.Step(Level.ARTICLE, "" + ordinal, "第" + ordinal + "条");
        clauses.add(new Clause(
                clauses.size(), "a" + ordinal, new Locator(List.of(step)), List.of(headings), text, Clause.Form.PROSE));
        return this;
    }

    /// In force up to a day, repealed from the next on.
    public SearchSamples repealedAfter(LocalDate last) {
        windows = List.of(
                window(LocalDate.MIN, last, StatusLabel.IN_FORCE),
                window(last.plusDays(1), LocalDate.MAX, StatusLabel.REPEALED));
        return this;
    }

    public SearchSamples windows(List<Window> all) {
        windows = all;
        return this;
    }

    public IndexDocument build() {
        var dates = new Dates(
                signed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var metadata = new Metadata(
                title,
                number,
                Optional.empty(),
                Optional.empty(),
                issuers,
                kind,
                Rank.NORMATIVE,
                tier,
                Optional.of("云溪县"),
                topics,
                dates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return new IndexDocument(new DocumentId(id), 1, metadata, clauses, windows);
    }

    public IndexChange put() {
        return new IndexChange.Put(build());
    }

    public static Window window(LocalDate from, LocalDate to, StatusLabel label) {
        return new Window(from, to, new Status(label, Optional.empty(), Optional.empty(), label.label()));
    }
}
