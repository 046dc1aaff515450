package policybase.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import policybase.screening.Piece.Role;

/// Laws name no persons: no number and no name is found in more than three thousand of them, and no mark.
class LawsTest {
    private static final Set<Concern> NUMBERS = EnumSet.of(
            Concern.IDENTITY_NUMBER,
            Concern.OLD_IDENTITY_NUMBER,
            Concern.TRAVEL_DOCUMENT,
            Concern.BANK_CARD,
            Concern.MOBILE_NUMBER,
            Concern.LICENCE_PLATE,
            Concern.CREDIT_CODE_OF_PERSON,
            Concern.WEAK_MASK,
            Concern.NAME_LIST,
            Concern.SECRECY_MARK,
            Concern.INTERNAL_MARK,
            Concern.NOT_PUBLIC,
            Concern.COPY_NUMBER,
            Concern.URGENCY);

    @Test
    void noNumberAndNoMarkIsFoundInLaws() throws IOException {
        var zip = Path.of(System.getProperty("policybase.shared", "../shared"), "data", "laws.zip");
        Assumptions.assumeTrue(Files.exists(zip), "no shared data: " + zip);
        var screen = new Screen(WordLists.load(Path.of("corpus", "dictionary")));
        var counts = new EnumMap<Concern, Integer>(Concern.class);
        var falsely = new ArrayList<String>();
        var laws = 0;
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry :
                    file.stream().filter(e -> e.getName().endsWith(".md")).toList()) {
                laws++;
                var text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (var hit : screen.hits(Piece.of(Role.BODY, text, Optional.empty()))) {
                    counts.merge(hit.concern(), 1, Integer::sum);
                    if (NUMBERS.contains(hit.concern()) || hit.severity() == Severity.BLOCK) {
                        falsely.add(hit.concern() + " " + entry.getName() + ": "
                                + hit.where().cut(text));
                    }
                }
            }
        }
        System.out.println("screening of " + laws + " laws: " + counts);
        falsely.forEach(line -> System.out.println("falsely " + line));
        assertThat(laws).isGreaterThan(3_000);
        assertThat(falsely).isEmpty();
    }
}
