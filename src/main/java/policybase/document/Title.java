package policybase.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The names of a document: the full title as printed; the inner title of what a notice prints or forwards
/// (《…管理办法》 in 关于印发《…管理办法》的通知), which is what people cite; other names it is known by.
public record Title(String full, Optional<String> inner, List<String> aliases) {
    public Title {
        aliases = List.copyOf(aliases);
    }

    public static Title of(String full) {
        return new Title(full, Optional.empty(), List.of());
    }

    /// The name people cite: the inner title where there is one.
    public String cited() {
        return inner.orElse(full);
    }

    /// The cited name between book marks.
    public String marked() {
        return marked(cited());
    }

    /// A name between book marks (书名号), those within it one level down: 《〈高龄津贴发放办法〉解读》. What stands between marks
    /// as a whole stays.
    public static String marked(String name) {
        return name.startsWith("《") && name.indexOf('》') == name.length() - 1
                ? name
                : "《" + name.replace('《', '〈').replace('》', '〉') + "》";
    }

    /// A name with all its marks of the outer kind: names that differ in the level of their marks only are the same.
    public static String level(String name) {
        return name.replace('〈', '《').replace('〉', '》');
    }

    /// Full title, inner title, other names; each once.
    public List<String> all() {
        var names = new LinkedHashSet<String>();
        names.add(full);
        inner.ifPresent(names::add);
        names.addAll(aliases);
        return List.copyOf(names);
    }
}
