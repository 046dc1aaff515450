package policybase.document;

/// A topic of life (主题) and its sub-topic, as `corpus/dictionary/topics.tsv` lists them; the sub-topic may be empty.
public record Topic(String name, String sub) {
    public static Topic of(String path) {
        var cut = path.indexOf('/');
        return cut < 0 ? new Topic(path, "") : new Topic(path.substring(0, cut), path.substring(cut + 1));
    }

    /// 养老/高龄津贴, or 养老.
    public String path() {
        return sub.isEmpty() ? name : name + "/" + sub;
    }
}
