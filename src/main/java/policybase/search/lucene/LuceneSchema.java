package policybase.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.search.Articles;
import policybase.search.Facet;
import policybase.search.IndexDocument;
import policybase.text.Pinyin;
import policybase.validity.Window;

/// The fields. A document is a block of Lucene documents: its clauses in reading order, then itself; all carry its id,
/// so that putting or removing it is one act.
final class LuceneSchema {
    static final String ID = "id";
    /// `document` on a document; clauses have none.
    static final String LEVEL = "level";
    static final String DOCUMENT = "document";

    /// Of a clause: headings and text. Of a document: its names.
    static final String WORDS = "words";
    static final String GRAMS = "grams";
    static final String TITLE_WORDS = "title.words";
    static final String TITLE_GRAMS = "title.grams";

    /// Names in the form of [TitleKeys].
    static final String TITLE_KEY = "title.key";
    /// The same with their marks.
    static final String TITLE_WHOLE = "title.whole";
    static final String AGENCY = "number.agency";
    /// Every ending of the agency's code, for codes typed in part.
    static final String AGENCY_TAIL = "number.agency.tail";
    static final String YEAR = "number.year";
    static final String SERIAL = "number.serial";

    /// Number of the 条 of a clause: 39, 120-1.
    static final String ARTICLE = "article";

    static final String DATE = "date";
    static final String WINDOWS = "windows";
    static final String NAMES = "names";
    static final String VECTORS = "vectors";
    static final String STORED = "stored";

    private static final int CODE = 4;

    static final RecordCodec<StoredDocument> DOCUMENTS = RecordCodec.of(StoredDocument.class);
    static final RecordCodec<Clause> CLAUSES = RecordCodec.of(Clause.class);
    static final RecordCodec<Names> ALL_NAMES = RecordCodec.of(Names.class);

    private static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PLACED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Function<List<String>, Optional<byte[]>> vectorKeys;

    /// @param vectorKeys addresses of the vectors of a clause's passages
    LuceneSchema(Function<List<String>, Optional<byte[]>> vectorKeys) {
        this.vectorKeys = vectorKeys;
    }

    /// What a hit needs of its document.
    record StoredDocument(DocumentId id, int revision, Metadata metadata, List<Window> windows) {}

    /// Names of a document, for suggestions.
    record Names(String id, List<Name> names) {}

    /// @param key form of [TitleKeys]
    record Name(String text, String key, String full, String initials) {}

    static String version() {
        var shapes = DOCUMENTS.shape() + CLAUSES.shape() + ALL_NAMES.shape();
        return CODE + "-" + Integer.toHexString(shapes.hashCode());
    }

    static boolean isBigrams(String field) {
        return field.equals(GRAMS) || field.equals(TITLE_GRAMS);
    }

    static String facetField(Facet facet) {
        return "facet." + facet.parameter();
    }

    /// The block of a document.
    List<Document> block(IndexDocument document) {
        var block = new ArrayList<Document>();
        for (var clause : document.clauses()) {
            block.add(clause(document, clause));
        }
        block.add(head(document));
        return block;
    }

    private Document clause(IndexDocument document, Clause clause) {
        var out = new Document();
        out.add(new StringField(ID, document.id().value(), Field.Store.NO));
        var text = String.join("\n", clause.headings()) + "\n" + clause.text();
        out.add(new Field(WORDS, text, COUNTED));
        out.add(new Field(GRAMS, text, PLACED));
        Articles.of(clause).ifPresent(number -> out.add(new StringField(ARTICLE, number, Field.Store.NO)));
        vectorKeys
                .apply(Passages.of(document.metadata().title(), clause))
                .ifPresent(keys -> out.add(new BinaryDocValuesField(VECTORS, new BytesRef(keys))));
        out.add(new StoredField(STORED, CLAUSES.write(clause)));
        return out;
    }

    private static Document head(IndexDocument document) {
        var metadata = document.metadata();
        var out = new Document();
        out.add(new StringField(ID, document.id().value(), Field.Store.NO));
        out.add(new StringField(LEVEL, DOCUMENT, Field.Store.NO));
        var names = metadata.title().full() + "\n"
                + String.join("\n", metadata.title().aliases());
        out.add(new Field(TITLE_WORDS, names, COUNTED));
        out.add(new Field(TITLE_GRAMS, names, PLACED));
        number(metadata, out);
        for (var facet : Facet.values()) {
            for (var value : values(facet, document)) {
                out.add(new SortedSetDocValuesField(facetField(facet), new BytesRef(value)));
            }
        }
        date(metadata).ifPresent(date -> out.add(new NumericDocValuesField(DATE, date.toEpochDay())));
        out.add(new BinaryDocValuesField(WINDOWS, Validities.write(document.windows())));
        names(document, out);
        var stored = new StoredDocument(document.id(), document.revision(), metadata, document.windows());
        out.add(new StoredField(STORED, DOCUMENTS.write(stored)));
        return out;
    }

    private static void number(Metadata metadata, Document out) {
        metadata.number().ifPresent(number -> {
            var agency = number.agency();
            out.add(new StringField(AGENCY, agency, Field.Store.NO));
            for (var i = 0; i < agency.length(); i++) {
                out.add(new StringField(AGENCY_TAIL, agency.substring(i), Field.Store.NO));
            }
            number.year().ifPresent(year -> out.add(new StringField(YEAR, String.valueOf(year), Field.Store.NO)));
            out.add(new StringField(SERIAL, String.valueOf(number.serial()), Field.Store.NO));
        });
    }

    private static void names(IndexDocument document, Document out) {
        var names = new ArrayList<Name>();
        for (var text : TitleKeys.names(document.metadata().title())) {
            var key = TitleKeys.of(text);
            out.add(new StringField(TITLE_KEY, shortened(key), Field.Store.NO));
            out.add(new StringField(TITLE_WHOLE, shortened(TitleKeys.whole(text)), Field.Store.NO));
            var sound = Pinyin.of(key);
            names.add(new Name(text, key, sound.full(), sound.initials()));
        }
        var all = new Names(document.id().value(), names);
        out.add(new BinaryDocValuesField(NAMES, new BytesRef(ALL_NAMES.write(all))));
    }

    /// A key as a term: Lucene takes no term beyond 32 KB; a title of more than a thousand characters is no title.
    static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), 1000));
    }

    /// The day a document is sorted by: that of its text, else the day it takes effect.
    static Optional<LocalDate> date(Metadata metadata) {
        return metadata.dates().version().or(() -> metadata.dates().effective());
    }

    private static Set<String> values(Facet facet, IndexDocument document) {
        var metadata = document.metadata();
        return switch (facet) {
            case STATUS -> Set.of();
            case ISSUER -> of(metadata.issuers().stream().map(issuer -> issuer.name()));
            case KIND -> of(metadata.kind().stream().map(kind -> kind.label()));
            case TOPIC -> of(metadata.topics().stream().flatMap(topic -> Stream.of(topic.name(), topic.path())));
            case AUDIENCE -> of(document.audiences().stream());
            case YEAR -> of(year(metadata).stream().map(String::valueOf));
            case TIER -> Set.of(metadata.tier().label());
            case RANK -> Set.of(metadata.rank().label());
            case REGION -> of(metadata.region().stream());
        };
    }

    private static Optional<Integer> year(Metadata metadata) {
        return date(metadata).map(LocalDate::getYear).or(() -> metadata.number()
                .filter(number -> number.year().isPresent())
                .map(number -> number.year().getAsInt()));
    }

    private static Set<String> of(Stream<String> values) {
        var set = new TreeSet<String>();
        values.filter(value -> !value.isBlank()).forEach(set::add);
        return set;
    }

    private static FieldType indexed(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
