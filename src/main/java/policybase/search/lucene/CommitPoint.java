package policybase.search.lucene;

import java.util.Map;

/// What a commit of the index says of itself, written in the same act as the documents: the change-log position it has
/// seen, and what it was made with. An index made with anything else than now runs is rebuilt, never quietly misread.
///
/// @param seq change-log position
/// @param schema fields and stored records, by name and type
/// @param analyzer tokenizers, segmenter and dictionary
/// @param model embedding model: clauses carry the address of their vector, which depends on it
record CommitPoint(long seq, String schema, String analyzer, String model) {

    static CommitPoint of(Iterable<Map.Entry<String, String>> data) {
        var seq = 0L;
        var schema = "";
        var analyzer = "";
        var model = "";
        for (var entry : data) {
            switch (entry.getKey()) {
                case "seq" -> seq = Long.parseLong(entry.getValue());
                case "schema" -> schema = entry.getValue();
                case "analyzer" -> analyzer = entry.getValue();
                case "model" -> model = entry.getValue();
                default -> {}
            }
        }
        return new CommitPoint(seq, schema, analyzer, model);
    }

    Map<String, String> data() {
        return Map.of("seq", String.valueOf(seq), "schema", schema, "analyzer", analyzer, "model", model);
    }

    CommitPoint at(long position) {
        return new CommitPoint(position, schema, analyzer, model);
    }

    boolean madeLike(CommitPoint other) {
        return at(0).equals(other.at(0));
    }
}
