package policybase.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policybase.app.part.Place;
import policybase.document.DocumentId;
import policybase.evaluate.KnownItems;
import policybase.evaluate.KnownReport;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import tools.jackson.databind.json.JsonMapper;

/// Measures whether the documents of the base are found by their own numbers and titles.
@Command(
        name = "known-items",
        mixinStandardHelpOptions = true,
        description = "用库中文件自己的文号和标题（各种写法、错字、漏字、拼音、繁体）出题，衡量能否查到。")
public final class KnownItemsCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--each", paramLabel = "N", description = "每种问法最多出多少题，默认 300")
    private int each = 300;

    @Option(names = "--seed", paramLabel = "N", description = "随机种子，默认 1")
    private long seed = 1;

    @Option(names = "--misses", paramLabel = "N", description = "每种问法列出多少个未中的，默认 10")
    private int shown = 10;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var base = place.open()) {
            base.catchUpIfFree();
            base.engine().ready();
            var today = LocalDate.now(base.clock());
            var known = new KnownItems(base.store().catalogue().all().listed().stream()
                    .flatMap(listed -> listed.published().stream()
                            .map(metadata -> new KnownItems.Item(
                                    listed.id(),
                                    metadata,
                                    listed.timeline().statusOn(today).label().inForce())))
                    .toList());
            var reader = base.understanding(base.engine());
            var report = KnownReport.of(known, known.questions(each, seed), text -> {
                var query = reader.read(text, today).query();
                var any = new Filters(Filters.Validity.ANY, Map.of());
                return ids(base.engine()
                        .search(new SearchRequest(query, any, Order.RELEVANCE, 0, 3, today))
                        .hits());
            });
            print(report);
        }
        return 0;
    }

    private static List<DocumentId> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private void print(KnownReport report) {
        var out = spec.commandLine().getOut();
        if (json) {
            var figures = new LinkedHashMap<String, Object>();
            for (var way : KnownItems.Way.values()) {
                figures.put(way.name(), report.share(way));
            }
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            report.lines(shown).forEach(out::println);
        }
    }
}
