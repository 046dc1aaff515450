package policybase.app.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.entry.LiveEntries;
import policybase.search.Searcher.Suggestion;
import policybase.store.Entries;
import policybase.text.Normalizer;
import policybase.text.Pinyin;
import policybase.validity.Standpoint;

/// Questions of public entries that fit what is typed. Which entries there are is read again every half minute;
/// whether one may be told is asked each time.
public final class EntrySuggestions {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 3;

    private final Entries entries;
    private final LiveEntries live;
    private final Clock clock;
    private volatile Read read = new Read(Instant.MIN, List.of());

    public EntrySuggestions(Entries entries, LiveEntries live, Clock clock) {
        this.entries = entries;
        this.live = live;
        this.clock = clock;
    }

    private record Read(Instant at, List<Asked> questions) {}

    private record Asked(EntryId id, String question, String normal, Pinyin sound) {
        boolean fits(String typed) {
            return normal.contains(typed)
                    || typed.length() > 1
                            && typed.chars().allMatch(c -> c < 128)
                            && (sound.full().contains(typed) || sound.initials().startsWith(typed));
        }
    }

    public List<Suggestion> fitting(String typed, LocalDate day) {
        var from = Standpoint.of(day);
        var found = new ArrayList<Suggestion>();
        for (var asked : questions()) {
            if (found.size() < MOST
                    && asked.fits(typed)
                    && live.find(asked.id(), from).isPresent()) {
                found.add(new Suggestion(
                        Suggestion.Kind.QUESTION, asked.question(), asked.id().value()));
            }
        }
        return found;
    }

    private List<Asked> questions() {
        var now = clock.instant();
        if (read.at().plus(FRESH).isBefore(now)) {
            read = new Read(
                    now,
                    entries.allPublished().stream()
                            .filter(entry -> entry.reach().visibility() == Entry.Visibility.PUBLIC)
                            .flatMap(EntrySuggestions::texts)
                            .toList());
        }
        return read.questions();
    }

    private static Stream<Asked> texts(Entry entry) {
        return Stream.of(entry.question())
                .map(text -> new Asked(entry.id(), text, Normalizer.normalize(text), Pinyin.of(text)));
    }
}
