package policybase.call;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.text.Lists;
import policybase.text.Synonyms;

/// Which department is in charge of a matter (派单目录), by the words of `duties.tsv`. A proposal: the operator decides.
public final class Departments {
    private static final String FILE = "duties.tsv";

    private final List<Duty> duties;
    private final Synonyms synonyms;

    private Departments(List<Duty> duties, Synonyms synonyms) {
        this.duties = List.copyOf(duties);
        this.synonyms = synonyms;
    }

    /// A matter and who is in charge of it.
    ///
    /// @param words by which it is known
    public record Duty(String matter, List<String> words, String department, String phone) {
        public Duty {
            words = List.copyOf(words);
        }
    }

    public static Departments load(Path folder, Synonyms synonyms) {
        return new Departments(
                Lists.read(folder.resolve(FILE)).stream().map(Departments::duty).toList(), synonyms);
    }

    private static Duty duty(List<String> columns) {
        if (columns.size() != 5) {
            throw new IllegalArgumentException(FILE + " 每行应有五栏：" + columns);
        }
        return new Duty(columns.get(0), Arrays.asList(columns.get(1).split("\\|")), columns.get(2), columns.get(3));
    }

    /// The duty whose words cover most of what was said, in everyday or formal words; empty when none is named.
    public Optional<Duty> of(String text) {
        var said = synonyms.widened(text);
        return duties.stream()
                .filter(duty -> weight(duty, said) > 0)
                .max(Comparator.comparingInt(duty -> weight(duty, said)));
    }

    private static int weight(Duty duty, String said) {
        return duty.words().stream()
                .filter(said::contains)
                .mapToInt(word -> word.length() * word.length())
                .sum();
    }

    /// All departments, each once, in the order of the list.
    public List<String> names() {
        return duties.stream().map(Duty::department).distinct().toList();
    }
}
