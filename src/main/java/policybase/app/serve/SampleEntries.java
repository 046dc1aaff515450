package policybase.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import policybase.app.part.Base;
import policybase.curate.entry.EntryImport;
import policybase.curate.entry.EntryText;
import policybase.curate.entry.Person;
import policybase.document.Fault;

/// The sample's reviewed questions and answers (咨询条目), published by the invented persons of the sample county.
public final class SampleEntries {
    /// Who wrote and who reviewed them; nobody of these names works here, and none of them can sign in.
    private static final List<Person> PERSONS = List.of(
            new Person("sample-1", "林可（样例）"),
            new Person("sample-2", "周平（样例）"),
            new Person("sample-3", "秦岚（样例）"),
            new Person("sample-4", "孟远（样例）"));

    private static final int REVIEW_MONTHS = 6;

    private SampleEntries() {}

    /// Every ground is looked up and compared word by word; what does not hold today is told and stays unpublished.
    public static List<EntryImport.Result> take(Base base) {
        var file = base.folders().sampleEntries();
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            var rows = EntryText.read(Files.readString(file), true);
            var review = LocalDate.now(base.clock()).plusMonths(REVIEW_MONTHS);
            return new EntryImport(base.store(), base.entries().desk()).published(rows, PERSONS, review);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "样例条目读不了：" + file, e);
        }
    }
}
