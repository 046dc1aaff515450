package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.START;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import policybase.access.Account;
import policybase.access.Right;
import policybase.document.Entry;
import policybase.overview.Board;
import policybase.overview.Board.Count;
import policybase.overview.Board.Wanted;
import policybase.overview.Term;
import policybase.store.Entries;
import policybase.store.Reviewing;
import policybase.store.WorkPlans.State;
import policybase.web.desk.overview.StartView.Group;
import policybase.web.desk.overview.StartView.Ledger;
import policybase.web.desk.overview.StartView.Tile;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// The start page of the desk: what waits for whoever is signed in, and how much there is of everything.
final class StartPages {
    /// So many of them fit on the first screen.
    private static final int FIRST = 8;

    private static final int MOST_DEPARTMENTS = 20;

    /// Shown even where there is nothing, so that one sees that there is nothing.
    private static final Set<Term> ALWAYS = EnumSet.of(Term.LATE, Term.TODAY, Term.WEEK);

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    StartPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void page(Context context) {
        var visit = Guard.visit(context);
        var account = visit.account();
        if (!account.may(Right.READ_REPORTS)) {
            var elsewhere = renderer.doors(visit).stream()
                    .filter(door -> !door.href().equals(START))
                    .findFirst()
                    .orElseThrow();
            context.redirect(elsewhere.href(), HttpStatus.SEE_OTHER);
            return;
        }
        var board = parts.tasks().board(account);
        var sees = account.may(Right.READ_DRAFTS);
        var mine = board.mine();
        var rows = new TaskRows(parts.people(), renderer.today());
        renderer.render(
                context,
                "start.jte",
                new StartView(
                        renderer.frame(context, "总览"),
                        day(renderer.today()),
                        account.name() + "（" + account.roleLabels()
                                + (account.department().isEmpty() ? "" : "，" + account.department()) + "）",
                        sees,
                        sees ? tiles(board) : List.of(),
                        sees ? mine.stream().limit(FIRST).map(rows::row).toList() : List.of(),
                        sees ? mine.size() : 0,
                        TaskPages.href(Wanted.ALL.onlyMine(), 0),
                        account.may(Right.WRITE_DRAFTS) ? drafts(account) : List.of(),
                        reasons(board, sees),
                        account.department().isEmpty() ? departments(board, sees) : List.of(),
                        ledger()));
    }

    private static String day(LocalDate today) {
        DayOfWeek day = today.getDayOfWeek();
        return today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日 "
                + day.getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    private static List<Tile> tiles(Board board) {
        var counts = board.terms();
        var tiles = new ArrayList<Tile>();
        for (var term : Term.values()) {
            var count = Optional.ofNullable(counts.get(term)).map(Count::mine).orElse(0L);
            if (count > 0 || ALWAYS.contains(term)) {
                tiles.add(new Tile(
                        term.label(),
                        count,
                        TaskPages.href(Wanted.ALL.onlyMine().in(term), 0),
                        count == 0 ? "" : tone(term)));
            }
        }
        return tiles;
    }

    private static String tone(Term term) {
        return switch (term) {
            case LATE -> "late";
            case TODAY, WEEK -> "near";
            case MONTH, LATER, NONE -> "";
        };
    }

    /// Drafts nobody waits for yet but whoever writes them.
    private List<Tile> drafts(Account account) {
        var department = Optional.of(account.department()).filter(name -> !name.isEmpty());
        var documents = parts.store()
                .reviewing()
                .counts(new Reviewing.Wanted(
                        EnumSet.of(Reviewing.State.DRAFT), Optional.empty(), "", "", Optional.empty(), department))
                .getOrDefault(Reviewing.State.DRAFT, 0);
        var none = Optional.<String>empty();
        var entries = parts.store()
                .entries()
                .count(new Entries.Wanted(
                        EnumSet.of(Entry.State.DRAFT), department, none, none, none, Optional.empty()));
        return List.of(
                new Tile("文件草稿", documents, "/desk/intake?state=DRAFT", ""),
                new Tile("咨询条目草稿", entries, "/desk/entries?show=drafts", ""));
    }

    private static List<Group> reasons(Board board, boolean sees) {
        return board.byReason().entrySet().stream()
                .map(entry -> group(
                        entry.getKey().label(),
                        entry.getKey().told(),
                        entry.getValue(),
                        Wanted.ALL.of(entry.getKey()),
                        sees))
                .toList();
    }

    private static List<Group> departments(Board board, boolean sees) {
        return board.byDepartment().stream()
                .limit(MOST_DEPARTMENTS)
                .map(entry -> group(entry.getKey(), "", entry.getValue(), Wanted.ALL.at(entry.getKey()), sees))
                .toList();
    }

    private static Group group(String label, String told, Count count, Wanted wanted, boolean sees) {
        return new Group(
                label,
                told,
                count.all(),
                href(count.all(), wanted, sees),
                count.late(),
                href(count.late(), wanted.in(Term.LATE), sees),
                count.mine(),
                href(count.mine(), wanted.onlyMine(), sees));
    }

    private static String href(long count, Wanted wanted, boolean sees) {
        return sees && count > 0 ? TaskPages.href(wanted, 0) : "";
    }

    private Optional<Ledger> ledger() {
        var items = parts.plans().all();
        var today = renderer.today();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ledger(
                        items.size(),
                        items.stream()
                                .filter(item -> item.state() == State.OPEN)
                                .count(),
                        items.stream()
                                .filter(item -> item.state() == State.MATERIAL)
                                .count(),
                        items.stream()
                                .filter(item -> item.state() == State.DONE)
                                .count(),
                        items.stream().filter(item -> item.isLate(today)).count()));
    }
}
