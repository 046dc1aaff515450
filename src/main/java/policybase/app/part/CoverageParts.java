package policybase.app.part;

import java.time.LocalDate;
import java.util.List;
import policybase.document.Entry;
import policybase.overview.coverage.Coverage;
import policybase.overview.figures.Annual;
import policybase.overview.figures.Figures;
import policybase.web.desk.coverage.CoverageRoom;

/// What the base covers and what happens in it, of the lists in force.
public final class CoverageParts {
    private CoverageParts() {}

    public static CoverageRoom.Parts of(Base base) {
        var items = base.wording().part(() -> base.words().openItems());
        var topics = base.wording().part(() -> base.words().topicRows());
        var coverage = new Coverage(
                new Coverage.Sources(items, topics, base::synonyms, base.register(), () -> open(base), base.store()),
                base.clock());
        var figures = new Figures(base.store(), base.register()::snapshot, () -> open(base), base.clock());
        var annual =
                new Annual(base.store(), base.register()::snapshot, () -> open(base), coverage, figures, base.clock());
        return new CoverageRoom.Parts(coverage, figures, annual);
    }

    private static List<Entry> open(Base base) {
        return base.entries().live().open(LocalDate.now(base.clock()));
    }
}
