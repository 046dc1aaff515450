package policybase.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    @Override
    public List<Asked> asked(Instant from, Instant before) {
        return within(from, before).stream()
                .collect(Collectors.groupingBy(
                        answer -> List.of(answer.question().replaceAll("[？?！!。. ]+$", ""), answer.outcome()),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Asked(one.getKey().getFirst(), one.getKey().getLast(), one.getValue()))
                .sorted(Comparator.comparingLong(Asked::times)
                        .reversed()
                        .thenComparing(Asked::question)
                        .thenComparing(Asked::outcome))
                .toList();
    }

    @Override
    public List<Hour> perHour(Instant from, Instant before) {
        return within(from, before).stream()
                .collect(Collectors.groupingBy(
                        answer -> new Hour(
                                answer.at().truncatedTo(ChronoUnit.HOURS), answer.outcome(), answer.channel(), 0),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Hour(
                        one.getKey().begins(),
                        one.getKey().outcome(),
                        one.getKey().channel(),
                        one.getValue()))
                .sorted(Comparator.comparing(Hour::begins)
                        .thenComparing(Hour::outcome)
                        .thenComparing(Hour::channel))
                .toList();
    }

    @Override
    public Optional<Instant> first() {
        return answers.stream().map(KeptAnswer::at).min(Comparator.naturalOrder());
    }

    private List<KeptAnswer> within(Instant from, Instant before) {
        return answers.stream()
                .filter(answer -> !answer.at().isBefore(from) && answer.at().isBefore(before))
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
