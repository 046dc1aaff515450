package policybase.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/// Reading a field's text whole.
final class Texts {
    private Texts() {}

    static String readAll(Reader reader) throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
