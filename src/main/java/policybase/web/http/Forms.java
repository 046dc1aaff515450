package policybase.web.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.Normative;
import policybase.register.Column;
import policybase.register.Wanted;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.Manner;
import policybase.search.Scope;
import policybase.search.SearchRequest.Order;
import policybase.validity.Standpoint;
import policybase.validity.StatusLabel;
import policybase.web.view.RegisterForm;
import policybase.web.view.SearchForm;
import policybase.web.view.When;

/// Reads forms from parameters: which names there are, and what holds when one is not given.
public final class Forms {
    /// Longest text of a search or question, in characters: as much as somebody says in a
    /// minute or two, not a pasted document.
    public static final int LONGEST = 600;

    /// Chosen values of one facet.
    private static final int MOST_VALUES = 20;

    private static final List<Optional<Normative>> CLASSES = List.of(
            Optional.of(Normative.YES),
            Optional.of(Normative.NO),
            Optional.of(Normative.UNDETERMINED),
            Optional.empty());

    private final Clock clock;

    public Forms(Clock clock) {
        this.clock = clock;
    }

    public SearchForm search(Params params) {
        var text = params.text("q", LONGEST);
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = params.all(facet.parameter(), MOST_VALUES, 100);
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        var validity = params.choice("validity", List.of(Validity.values()), SearchForm::parameter)
                .orElse(asksForGone(facets.getOrDefault(Facet.STATUS, List.of())) ? Validity.ANY : Validity.IN_FORCE);
        var order = params.choice("order", List.of(Order.values()), Order::parameter)
                .orElse(Order.RELEVANCE);
        var page = params.number("page", 1, SearchForm.LAST_PAGE, 1);
        var size = params.number("size", 1, 100, SearchForm.SIZE);
        return new SearchForm(
                text,
                new Filters(validity, facets),
                order,
                page,
                size,
                when(params),
                manner(params),
                params.has("asOf"));
    }

    private Manner manner(Params params) {
        var scope = params.choice("scope", List.of(Scope.values()), Scope::parameter)
                .orElse(Scope.ALL);
        return new Manner(scope, flag(params, "exact"), literal(params));
    }

    /// Whether the text is to be taken as typed.
    public boolean literal(Params params) {
        return flag(params, "literal");
    }

    /// A yes or no; no unless told otherwise.
    public boolean flag(Params params, String name) {
        return params.choice(name, List.of("true", "false"), value -> value)
                .filter("true"::equals)
                .isPresent();
    }

    /// @param paged whether pages are asked for; an export is of the whole
    public RegisterForm register(Params params, boolean paged) {
        var text = params.text("q", LONGEST);
        var values = new EnumMap<Column, List<String>>(Column.class);
        for (var column : Column.values()) {
            var chosen = params.all(column.parameter(), MOST_VALUES, 100);
            if (!chosen.isEmpty()) {
                values.put(column, chosen);
            }
        }
        var asksForGone = asksForGone(values.getOrDefault(Column.STATUS, List.of()));
        var onlyInForce = params.choice("validity", List.of("in-force", RegisterForm.ANY), name -> name)
                .map(name -> name.equals("in-force"))
                .orElse(!asksForGone);
        var normative =
                params.choice("normative", CLASSES, RegisterForm::parameter).orElse(Wanted.PRESET.normative());
        var order = params.choice(
                        "order", List.of(policybase.register.Order.values()), policybase.register.Order::parameter)
                .orElse(policybase.register.Order.NEWEST);
        var page = paged ? params.number("page", 1, RegisterForm.LAST_PAGE, 1) : 1;
        var size = paged ? params.number("size", 1, 500, RegisterForm.SIZE) : RegisterForm.SIZE;
        var wanted = new Wanted(text, onlyInForce, normative, values, order);
        return new RegisterForm(wanted, page, size, when(params));
    }

    /// Both clocks: `asOf` and `knownAt`. Whoever names a moment of knowledge but no day asks about that day.
    public When when(Params params) {
        var known = params.moment("knownAt", clock.getZone());
        var latest = today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        if (known.isPresent() && !known.get().instant().isBefore(latest)) {
            params.wrong("knownAt", "这个时刻还没有到。");
        }
        var day = params.day("asOf")
                .or(() -> known.map(moment -> LocalDate.ofInstant(moment.instant(), clock.getZone())));
        return new When(
                new Standpoint(day.orElseGet(this::today), known.map(Params.Moment::instant)),
                today(),
                known.map(Params.Moment::typed).orElse(""));
    }

    /// The day on which validity is judged: what `asOf` says, else today.
    public LocalDate day(Params params) {
        return params.day("asOf").orElseGet(this::today);
    }

    public LocalDate today() {
        return today(clock);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /// Why a document is not shown.
    public static String missing(When when) {
        return when.from().knownAt().isPresent() ? "在所指的时刻，本库没有公开这份文件。" : "没有这份文件，可能已经撤下，也可能网址抄错了。";
    }

    public static DocumentId id(String text) {
        if (!DocumentId.isValid(text)) {
            throw new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。");
        }
        return new DocumentId(text);
    }

    /// Whoever picks 已废止 wants to see what is repealed without having to lift the filter as well.
    private static boolean asksForGone(List<String> statuses) {
        return List.of(StatusLabel.values()).stream()
                .anyMatch(label -> !label.inForce() && statuses.contains(label.label()));
    }
}
