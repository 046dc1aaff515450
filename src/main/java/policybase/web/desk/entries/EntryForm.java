package policybase.web.desk.entries;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.curate.entry.Content;
import policybase.curate.entry.Content.Pick;
import policybase.curate.entry.Person;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Keeping;
import policybase.document.Entry.Reach;
import policybase.document.Entry.Telling;
import policybase.document.Entry.Visibility;
import policybase.document.Fault;
import policybase.document.Topic;
import policybase.web.room.Posted;

/// The form of an entry: what several values are, stands on lines of its own.
public final class EntryForm {
    private static final int LINE = 200;
    private static final int LONG = 4000;

    private EntryForm() {}

    /// @param values by field, as they stand in the form
    public record Fields(
            String question,
            String variants,
            String spoken,
            String full,
            String conditions,
            String amounts,
            String materials,
            String where,
            String how,
            String when,
            String audiences,
            String region,
            String topics,
            boolean operators,
            String department,
            String owner,
            String contact,
            String from,
            String until,
            String review) {

        /// Label and value of each, as people read them.
        Map<String, String> labelled() {
            var all = new LinkedHashMap<String, String>();
            all.put("标准问题", question);
            all.put("问法", variants);
            all.put("口径", spoken);
            all.put("完整答复", full);
            all.put("条件", conditions);
            all.put("数额", amounts);
            all.put("材料", materials);
            all.put("在哪里办", where);
            all.put("怎么办", how);
            all.put("什么时候办", when);
            all.put("咨询", contact);
            all.put("主题", topics);
            all.put("受众", audiences);
            all.put("适用地区", region);
            all.put("谁能看到", operators ? "仅坐席" : "公开");
            all.put("责任单位", department);
            all.put("负责人", owner);
            all.put("下次复核日期", review);
            all.put("起用日期", from);
            all.put("用到哪一天", until);
            return all;
        }
    }

    static Fields of(Content content) {
        var telling = content.telling();
        var reach = content.reach();
        var keeping = content.keeping();
        return new Fields(
                content.question(),
                String.join("\n", content.variants()),
                telling.spoken(),
                telling.full(),
                String.join("\n", telling.conditions()),
                String.join(
                        "\n",
                        telling.amounts().stream()
                                .map(one -> String.join("｜", one.label(), one.from(), one.to(), one.unit()))
                                .toList()),
                String.join("\n", telling.materials()),
                telling.where(),
                telling.how(),
                telling.when(),
                String.join("\n", reach.audiences()),
                reach.region().orElse(""),
                String.join("\n", reach.topics().stream().map(Topic::path).toList()),
                reach.visibility() == Visibility.OPERATORS,
                keeping.department(),
                keeping.owner(),
                keeping.contact(),
                keeping.from().map(LocalDate::toString).orElse(""),
                keeping.until().map(LocalDate::toString).orElse(""),
                keeping.review().map(LocalDate::toString).orElse(""));
    }

    static Fields of(Entry entry) {
        return of(Content.of(entry));
    }

    static Content read(Context context, List<Pick> ground, Person by) {
        var telling = new Telling(
                Posted.text(context, "spoken", 1000),
                area(context, "full"),
                lines(context, "conditions"),
                lines(context, "amounts").stream().map(EntryForm::amount).toList(),
                lines(context, "materials"),
                Posted.text(context, "where", LINE),
                Posted.text(context, "how", LINE),
                Posted.text(context, "when", LINE));
        var reach = new Reach(
                lines(context, "audiences"),
                optional(Posted.text(context, "region", LINE)),
                lines(context, "topics").stream().map(Topic::of).toList(),
                Posted.text(context, "visibility", 20).equals("operators") ? Visibility.OPERATORS : Visibility.PUBLIC);
        var owner = Posted.text(context, "owner", LINE);
        var keeping = new Keeping(
                Posted.text(context, "department", LINE),
                owner.isEmpty() ? by.login() : owner,
                Posted.text(context, "contact", LINE),
                day(context, "from"),
                day(context, "until"),
                day(context, "review"));
        return new Content(
                Posted.text(context, "question", LINE),
                lines(context, "variants"),
                telling,
                ground,
                reach,
                keeping,
                Posted.text(context, "sample", 10).equals("true"));
    }

    private static Amount amount(String line) {
        var parts = line.split("[｜|]", -1);
        if (parts.length != 4) {
            throw new Fault(Fault.Kind.INVALID, "数额每行写作“说明｜数｜至｜单位”，没有上限时“至”空着，例如：80至89周岁，每人每月｜50｜｜元。");
        }
        return new Amount(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }

    private static Optional<LocalDate> day(Context context, String name) {
        var text = Posted.text(context, name, 20);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Fault(Fault.Kind.INVALID, "日期应写作 2027-05-31 这样：" + text, e);
        }
    }

    private static String area(Context context, String name) {
        var text = Optional.ofNullable(context.formParam(name))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
        if (text.length() > LONG) {
            throw new Fault(Fault.Kind.INVALID, "填写的内容太长了，最多" + LONG + "个字。");
        }
        return text;
    }

    private static List<String> lines(Context context, String name) {
        return Stream.of(area(context, name).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
