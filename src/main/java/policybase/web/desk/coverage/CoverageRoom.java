package policybase.web.desk.coverage;

import static policybase.access.Right.READ_REPORTS;
import static policybase.web.room.Way.get;

import java.util.List;
import java.util.function.Supplier;
import policybase.overview.coverage.Coverage;
import policybase.overview.figures.Annual;
import policybase.overview.figures.Figures;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// Coverage, plots and the annual report: whoever reads reports looks at them, nobody changes anything.
public final class CoverageRoom {
    static final String BASE = "/desk/coverage";
    static final String ITEMS = BASE + "/items";
    static final String FIGURES = "/desk/figures";
    static final String ANNUAL = "/desk/annual";

    private CoverageRoom() {}

    /// What the room needs, made when first asked for.
    public record Parts(Coverage coverage, Figures figures, Annual annual) {}

    public static Room of(Supplier<Parts> parts, DeskRenderer renderer) {
        var coverage = new CoveragePages(parts, renderer);
        var items = new ItemPages(parts, renderer);
        var figures = new FigurePages(parts, renderer);
        var annual = new AnnualPages(parts, renderer);
        return new Room(
                List.of(new Room.Door("覆盖", BASE, READ_REPORTS), new Room.Door("统计", FIGURES, READ_REPORTS)),
                List.of(
                        get(BASE, READ_REPORTS, coverage::all),
                        get(BASE + "/topic", READ_REPORTS, coverage::topic),
                        get(BASE + "/topics.csv", READ_REPORTS, coverage::csv),
                        get(ITEMS, READ_REPORTS, items::list),
                        get(ITEMS + ".csv", READ_REPORTS, items::csv),
                        get(FIGURES, READ_REPORTS, figures::page),
                        get(FIGURES + ".csv", READ_REPORTS, figures::csv),
                        get(ANNUAL, READ_REPORTS, annual::page),
                        get(ANNUAL + ".csv", READ_REPORTS, annual::csv),
                        get(ANNUAL + ".xlsx", READ_REPORTS, annual::xlsx)));
    }
}
