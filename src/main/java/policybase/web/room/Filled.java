package policybase.web.room;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.document.Fault;

/// A form as somebody filled it in. What is wrong is gathered field by field, so that the page can come back with all
/// that was typed instead of losing it at the first fault.
public final class Filled {
    private final Context context;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    public Filled(Context context) {
        this.context = context;
    }

    /// The very words, as they go back into the form.
    public String typed(String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").replace("\r\n", "\n");
    }

    /// All values of a field that may be given several times.
    public List<String> chosen(String name) {
        return context.formParams(name);
    }

    /// One line.
    public String line(String name, int longest) {
        return shortEnough(name, typed(name).replaceAll("\\p{Cntrl}+", " ").strip(), longest);
    }

    /// Several lines.
    public String area(String name, int longest) {
        return shortEnough(name, typed(name).strip(), longest);
    }

    /// What stands on lines of its own, empty ones left out.
    public List<String> lines(String name, int longest) {
        return Stream.of(area(name, longest).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public Optional<LocalDate> day(String name) {
        var text = typed(name).strip();
        return text.isEmpty() ? Optional.empty() : read(name, () -> Posted.day(text));
    }

    /// What is made of a field; empty, and told at the field, when its words do not do.
    public <T> Optional<T> read(String name, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (Fault fault) {
            refused(name, fault);
            return Optional.empty();
        }
    }

    /// Tells at a field why a check refuses it.
    public void check(String name, Runnable check) {
        try {
            check.run();
        } catch (Fault fault) {
            refused(name, fault);
        }
    }

    private void refused(String name, Fault fault) {
        if (fault.kind() != Fault.Kind.INVALID) {
            throw fault;
        }
        wrong(name, Optional.ofNullable(fault.getMessage()).orElse("这一栏有误。"));
    }

    /// Tells what is wrong with a field; the first word on each holds.
    public void wrong(String name, String sentence) {
        wrong.putIfAbsent(name, sentence);
    }

    /// Tells what is wrong with no field of its own.
    public void wrong(String sentence) {
        others.add(sentence);
    }

    public boolean isWrong() {
        return !wrong.isEmpty() || !others.isEmpty();
    }

    public Wrongs wrongs() {
        return new Wrongs(wrong, others);
    }

    private String shortEnough(String name, String text, int longest) {
        if (text.length() > longest) {
            wrong(name, "写得太长了，有" + text.length() + "个字，最多" + longest + "个字。");
        }
        return text;
    }
}
