package policybase.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// Writes plain text (txt) and Markdown (md), in the encoding the source asks for.
final class PlainWriter {

    private PlainWriter() {}

    static void write(Source source, Path file) throws IOException {
        boolean markdown = source.extension().equals("md");
        List<String> lines = new ArrayList<>();
        for (Part part : source.complete()) {
            switch (part) {
                case Line(Role role, String text) -> lines.add(markdown ? markdown(role, text) : plain(role, text));
                case Table(List<List<String>> rows) -> rows.forEach(row -> lines.add(String.join("\t", row)));
            }
            if (markdown) {
                lines.add("");
            }
        }
        Files.write(file, lines, Charset.forName(source.fact("encoding").orElse("UTF-8")));
    }

    private static String plain(Role role, String text) {
        return switch (role) {
            case TITLE, INNER_TITLE, NUMBER, LETTERHEAD, CAPTION, CHAPTER -> "　　　　" + text;
            case SIGNATURE, DATE -> "　".repeat(20) + text;
            case ADDRESSEE, ATTACHMENT -> text;
            case BODY, ATTACHMENT_NOTE, NOTE, COPY, PRINTED, MARK -> "　　" + text;
        };
    }

    private static String markdown(Role role, String text) {
        return switch (role) {
            case TITLE, INNER_TITLE -> "# " + text;
            case BODY -> text.matches("[一二三四五六七八九十]+、[^。]{1,20}") ? "## " + text : text;
            case MARK -> "*" + text + "*";
            case LETTERHEAD,
                    NUMBER,
                    CAPTION,
                    CHAPTER,
                    ADDRESSEE,
                    ATTACHMENT_NOTE,
                    SIGNATURE,
                    DATE,
                    NOTE,
                    COPY,
                    PRINTED,
                    ATTACHMENT -> text;
        };
    }
}
