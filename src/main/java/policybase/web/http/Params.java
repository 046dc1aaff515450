package policybase.web.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The parameters of a request. Every fault is gathered, so that the caller learns of all at
/// once; a name nobody asked for is a fault too. A blank value counts as not given, since
/// forms send empty fields.
public final class Params {
    private final Map<String, List<String>> given;
    private final Set<String> known = new HashSet<>();
    private final List<Wrong> wrongs = new ArrayList<>();

    /// A fault in one parameter, in one Chinese sentence.
    public record Wrong(String parameter, String message) {}

    public Params(Map<String, List<String>> given) {
        this.given = given;
    }

    public static Params of(Context context) {
        return new Params(context.queryParamMap());
    }

    /// Whether a value was given at all.
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /// A text without control characters, stripped; empty when not given.
    public String text(String name, int longest) {
        var text = single(name).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() > longest) {
            wrong(name, "太长了，最多" + longest + "个字。");
            return "";
        }
        return text;
    }

    /// The same for a parameter that must be given.
    public String required(String name, int longest) {
        var before = wrongs.size();
        var text = text(name, longest);
        if (text.isEmpty() && wrongs.size() == before) {
            wrong(name, "不能为空。");
        }
        return text;
    }

    public Optional<LocalDate> day(String name) {
        return single(name).flatMap(text -> {
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException _) {
                // said below, as for a day out of range
            }
            wrong(name, "“" + text + "”不是日期，请写成2026-01-31这样的形式。");
            return Optional.empty();
        });
    }

    /// A moment and how it was typed.
    public record Moment(String typed, Instant instant) {}

    /// A moment: an instant such as 2026-03-03T10:00:00+08:00, or a day, which means its last instant.
    public Optional<Moment> moment(String name, ZoneId zone) {
        return single(name).flatMap(text -> {
            try {
                var instant = text.length() == 10
                        ? LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusNanos(1)
                        : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
                return Optional.of(new Moment(text.replace(' ', '+'), instant));
            } catch (DateTimeParseException _) {
                wrong(name, "“" + text + "”不是时刻，请写成2026-01-31或2026-01-31T10:00:00+08:00这样的形式。");
                return Optional.empty();
            }
        });
    }

    public int number(String name, int least, int most, int otherwise) {
        return single(name)
                .map(text -> {
                    if (text.matches("\\d{1,9}")) {
                        var number = Integer.parseInt(text);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    }
                    wrong(name, "“" + text + "”应当是" + least + "到" + most + "之间的整数。");
                    return otherwise;
                })
                .orElse(otherwise);
    }

    /// One of some values, each with its name in addresses.
    public <T> Optional<T> choice(String name, List<T> values, Function<T, String> parameter) {
        return single(name).flatMap(text -> {
            var chosen = values.stream()
                    .filter(value -> parameter.apply(value).equals(text))
                    .findFirst();
            if (chosen.isEmpty()) {
                wrong(
                        name,
                        "“" + text + "”不在可选值里，可以是："
                                + String.join(
                                        "、", values.stream().map(parameter).toList()) + "。");
            }
            return chosen;
        });
    }

    /// All values of a parameter that may be repeated, blank ones and repetitions left out.
    public List<String> all(String name, int most, int longest) {
        known.add(name);
        var values = given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > most || values.stream().anyMatch(value -> value.length() > longest)) {
            wrong(name, "最多可以选" + most + "项，每项不超过" + longest + "个字。");
            return List.of();
        }
        return values;
    }

    /// All faults, those of unknown names included; to be called when everything has been asked for.
    public List<Wrong> wrongs() {
        var all = new ArrayList<>(wrongs);
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> all.add(new Wrong(name, "没有叫做“" + shown(name) + "”的参数。")));
        return List.copyOf(all);
    }

    /// Throws when there was any fault.
    public void done() {
        var all = wrongs();
        if (!all.isEmpty()) {
            throw new WrongParameters(all);
        }
    }

    private Optional<String> single(String name) {
        known.add(name);
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "只能写一次。");
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public void wrong(String name, String message) {
        wrongs.add(new Wrong(name, message));
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
