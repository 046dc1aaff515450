package policybase.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.store.Entries.Revised;
import policybase.store.Shifts.Read;
import policybase.store.Store;
import policybase.validity.Status;

/// What is new in the base since an operator's last shift: documents and entries that came, changed, were withdrawn or
/// turned, read off the change log; each once, as it stands now.
public final class Shift {
    /// More is not read at the beginning of a shift.
    private static final int MOST = 300;

    /// How far back it goes for whoever never read it.
    private static final Duration FIRST = Duration.ofDays(7);

    private final Store store;
    private final Clock clock;

    public Shift(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One thing that is new.
    ///
    /// @param what 新收录, 已修改, 已撤下, 效力变化 …
    /// @param how it stands now, in words; may be empty
    public record News(String what, String title, String href, String how, Instant at) {}

    /// What is new, newest first, and up to which position.
    public record Since(Instant from, long upTo, List<News> news) {
        public Since {
            news = List.copyOf(news);
        }
    }

    public Since of(String login) {
        var upTo = Math.max(store.changes().last(), store.entries().last());
        var read = store.shifts().read(login).orElseGet(() -> first(upTo));
        var news = new ArrayList<News>();
        documents(read).forEach((id, change) -> news.addAll(news(id, change, read)));
        entries(read).forEach(revised -> news.addAll(news(revised, read)));
        news.sort(Comparator.comparing(News::at).reversed());
        return new Since(read.at(), upTo, news);
    }

    private Read first(long upTo) {
        return new Read(Math.max(0, upTo - MOST), clock.instant().minus(FIRST));
    }

    /// The last change of each document that the public can see.
    private LinkedHashMap<DocumentId, Change> documents(Read read) {
        var last = new LinkedHashMap<DocumentId, Change>();
        for (var change : store.changes().after(read.seq(), MOST)) {
            if (change.at().isBefore(read.at())) {
                continue;
            }
            switch (change.what()) {
                case PUBLISHED, WITHDRAWN -> last.put(change.id(), change);
                case VALIDITY -> last.putIfAbsent(change.id(), change);
                case DRAFTED, DECIDED -> {}
            }
        }
        return last;
    }

    private List<News> news(DocumentId id, Change change, Read read) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var shown = store.documents().published(id);
        if (shown.isEmpty()) {
            return store
                    .documents()
                    .find(id)
                    .filter(_ -> change.what() == Change.What.WITHDRAWN)
                    .map(held ->
                            new News("已撤下", held.document().metadata().title().cited(), "", "不再公开，不能答复", change.at()))
                    .stream()
                    .toList();
        }
        var status = shown.get().timeline().statusOn(today);
        var isKnown = store.documents().publishedAt(id, read.at()).isPresent();
        return List.of(new News(
                what(change, status, isKnown),
                shown.get().document().metadata().title().cited(),
                "/documents/" + id,
                status.label().label() + (status.inForce() ? "" : "：" + status.reason()),
                change.at()));
    }

    /// What ended is never told as come in, however short a time it was in the base.
    private static String what(Change change, Status status, boolean isKnown) {
        if (isKnown) {
            return change.what() == Change.What.VALIDITY ? "效力变化" : "已修改";
        }
        return status.label().isOver() ? "效力变化" : "新收录";
    }

    /// The last revision of each entry that is or was public.
    private List<Revised> entries(Read read) {
        var last = new LinkedHashMap<String, Revised>();
        for (var revised : store.entries().after(read.seq(), MOST)) {
            var state = revised.entry().state();
            if (!revised.at().isBefore(read.at())
                    && (state == Entry.State.PUBLISHED || state == Entry.State.WITHDRAWN)) {
                last.put(revised.entry().id().value(), revised);
            }
        }
        return List.copyOf(last.values());
    }

    private List<News> news(Revised revised, Read read) {
        var entry = revised.entry();
        if (entry.state() == Entry.State.WITHDRAWN) {
            return List.of(new News("口径停用", entry.question(), "", "不能再答复", revised.at()));
        }
        var isKnown = store.entries().publishedAt(entry.id(), read.at()).isPresent();
        return List.of(new News(
                isKnown ? "口径修改" : "新口径",
                entry.question(),
                "/hotline?q=" + URLEncoder.encode(entry.question(), StandardCharsets.UTF_8),
                entry.telling().spoken(),
                revised.at()));
    }
}
