package policybase.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Title;
import policybase.text.Normalizer;

/// The form in which titles are compared whole. Titles are cited with slight differences as a rule (field §2.5): 的
/// added, 〈〉 for 《》, （试行） dropped; so signs and 的 do not count, nor does a trial or draft mark at the end.
final class TitleKeys {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+|的");
    private static final Pattern MARK = Pattern.compile("(?<=.{2})(?:试行|暂行|草案|修订|修正|修正文本|征求意见稿)$");

    private TitleKeys() {}

    static String of(String title) {
        return MARK.matcher(whole(title)).replaceFirst("");
    }

    /// The same with its mark: what tells a text from the trial (试行) before it.
    static String whole(String title) {
        return SIGNS.matcher(Normalizer.normalize(title)).replaceAll("");
    }

    /// Every name of a document, each once, the cited one first.
    static Set<String> names(Title title) {
        var names = new LinkedHashSet<String>();
        names.add(title.cited());
        names.add(title.full());
        names.addAll(title.aliases());
        names.removeIf(name -> of(name).isEmpty());
        return names;
    }
}
