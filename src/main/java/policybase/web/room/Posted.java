package policybase.web.room;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.document.OriginalRef;

/// Reads the fields of a form. What is wrong is a fault in plain words.
public final class Posted {
    private Posted() {}

    /// A text without control characters, stripped; empty when not given.
    public static String text(Context context, String name, int longest) {
        var text = Optional.ofNullable(context.formParam(name))
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (text.length() > longest) {
            throw new Fault(Fault.Kind.INVALID, "填写的内容太长了，最多" + longest + "个字。");
        }
        return text;
    }

    /// Words as they stand in a text: tabs and line ends kept, for they part cells and lines.
    public static String words(Context context, String name, int longest) {
        var text = Optional.ofNullable(context.formParam(name)).orElse("").replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new Fault(Fault.Kind.INVALID, "填写的内容太长了，最多" + longest + "个字。");
        }
        return text;
    }

    /// The hash by which a kept file is found again.
    ///
    /// @param otherwise what to say where the field holds none
    public static String hash(Context context, String name, String otherwise) {
        var hash = text(context, name, 64);
        if (!OriginalRef.isHash(hash)) {
            throw new Fault(Fault.Kind.INVALID, otherwise);
        }
        return hash;
    }

    public static int number(Context context, String name) {
        return number(Optional.ofNullable(context.formParam(name)).orElse(""));
    }

    public static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new Fault(Fault.Kind.INVALID, "表单里的数字有误，请回到上一页再试。");
        }
        return Integer.parseInt(text);
    }

    /// A day as it was typed.
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "“" + text + "”不是日期，请写成2026-01-31这样的形式。", e);
        }
    }

    public static Optional<DocumentId> document(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .filter(DocumentId::isValid)
                .map(DocumentId::new);
    }

    public static DocumentId source(Context context) {
        var id = context.pathParam("id");
        if (!DocumentId.isValid(id)) {
            throw new Fault(Fault.Kind.MISSING, "没有这次清理，网址可能抄错了。");
        }
        return new DocumentId(id);
    }
}
