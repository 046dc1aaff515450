package policybase.extract;

import java.util.List;
import java.util.Map;
import policybase.document.Problem;

/// What came out of one file.
public sealed interface Extraction {

    /// Text. `properties` holds what the file says of itself, by the name it uses: the mandated meta tags
    /// (`ArticleTitle`,
    /// `PubDate`, `ContentSource` …), `title`, `author`, `pages`, and `ocr=true` when the text was read from
    /// pictures.
    /// Problems say what a reader should know: cut off, read with an exception, order of a table unreliable.
    record Extracted(String mediaType, List<TextBlock> blocks, Map<String, String> properties, List<Problem> problems)
            implements Extraction {
        public Extracted {
            blocks = List.copyOf(blocks);
            properties = Map.copyOf(properties);
            problems = List.copyOf(problems);
        }
    }

    /// A container (zip, eml): its members are documents of their own.
    record Container(String mediaType, List<Member> members, List<Problem> problems) implements Extraction {
        public Container {
            members = List.copyOf(members);
            problems = List.copyOf(problems);
        }
    }

    /// A member of a container: its name with folders, and where its bytes were put (a temporary file of the
    /// extractor's,
    /// gone when the extractor closes).
    record Member(String name, java.nio.file.Path file) {}

    /// No text. The reason is one plain Chinese sentence a person understands and can act on.
    ///
    /// @param kind what class of reason, for counting: too-large, empty, encrypted, bomb, timeout, crash,
    /// unsupported, damaged, no-text
    record Unreadable(String kind, String reason) implements Extraction {}
}
