package policybase.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers;

/// Kept answers in memory.
public final class ShelfAnswers implements KeptAnswers {
    private final List<KeptAnswer> answers = new ArrayList<>();
    private final List<Lapse> lapses = new ArrayList<>();

    @Override
    public void keep(List<KeptAnswer> some) {
        some.stream().filter(answer -> find(answer.id()).isEmpty()).forEach(answers::add);
    }

    @Override
    public Optional<KeptAnswer> find(String id) {
        return answers.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return IntStream.range((int) number, answers.size())
                .limit(limit)
                .mapToObj(i -> new Numbered(i + 1L, answers.get(i)))
                .toList();
    }

    @Override
    public List<KeptAnswer> newest(int limit) {
        return answers.reversed().stream().limit(limit).toList();
    }

    @Override
    public long count() {
        return answers.size();
    }

    @Override
    public int note(List<Lapse> some) {
        var fresh = some.stream()
                .filter(lapse -> lapses.stream()
                        .noneMatch(known -> known.answer().equals(lapse.answer())
                                && known.statement() == lapse.statement()
                                && known.cause() == lapse.cause()))
                .toList();
        lapses.addAll(fresh);
        return fresh.size();
    }

    @Override
    public List<Lapse> lapses() {
        return lapses.reversed();
    }
}
