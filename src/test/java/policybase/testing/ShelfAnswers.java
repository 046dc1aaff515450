package policybase.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    public List<Often> often(Instant since, List<String> outcomes, int times, int days, int limit) {
        return answers.stream()
                .filter(answer -> !answer.at().isBefore(since) && outcomes.contains(answer.outcome()))
                .collect(Collectors.groupingBy(answer -> answer.question().replaceAll("[？?！!。. ]+$", "")))
                .entrySet()
                .stream()
                .filter(asked -> asked.getValue().size() >= times && days(asked.getValue()) >= days)
                .map(asked -> new Often(asked.getKey(), asked.getValue().size()))
                .sorted(Comparator.comparingInt(Often::times).reversed().thenComparing(Often::question))
                .limit(limit)
                .toList();
    }

    private static long days(List<KeptAnswer> some) {
        return some.stream()
                .map(answer -> answer.at().toString().substring(0, 10))
                .distinct()
                .count();
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
