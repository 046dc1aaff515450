package policybase.web.desk.entries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import policybase.web.room.Filled;

/// The form of an entry: what several values are, stands on lines of its own.
public final class EntryForm {
    private static final int LINE = 200;
    private static final int LONG = 4000;

    /// More than may be told, so that a draft can be shortened afterwards.
    private static final int SPOKEN = 1000;

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

    /// Values as they were typed, right or wrong.
    ///
    /// @param typed what stands in a field
    static Fields typed(UnaryOperator<String> typed) {
        return new Fields(
                typed.apply("question"),
                typed.apply("variants"),
                typed.apply("spoken"),
                typed.apply("full"),
                typed.apply("conditions"),
                typed.apply("amounts"),
                typed.apply("materials"),
                typed.apply("where"),
                typed.apply("how"),
                typed.apply("when"),
                typed.apply("audiences"),
                typed.apply("region"),
                typed.apply("topics"),
                isForOperators(typed),
                typed.apply("department"),
                typed.apply("owner"),
                typed.apply("contact"),
                typed.apply("from"),
                typed.apply("until"),
                typed.apply("review"));
    }

    /// What can be made of the form; what cannot is told by `filled`.
    static Content read(Filled filled, List<Pick> ground, Person by) {
        var telling = new Telling(
                filled.line("spoken", SPOKEN),
                filled.area("full", LONG),
                filled.lines("conditions", LONG),
                amounts(filled),
                filled.lines("materials", LONG),
                filled.line("where", LINE),
                filled.line("how", LINE),
                filled.line("when", LINE));
        var reach = new Reach(
                filled.lines("audiences", LONG),
                Optional.of(filled.line("region", LINE)).filter(one -> !one.isEmpty()),
                filled.lines("topics", LONG).stream().map(Topic::of).toList(),
                isForOperators(filled::typed) ? Visibility.OPERATORS : Visibility.PUBLIC);
        var owner = filled.line("owner", LINE);
        var keeping = new Keeping(
                filled.line("department", LINE),
                owner.isEmpty() ? by.login() : owner,
                filled.line("contact", LINE),
                filled.day("from"),
                filled.day("until"),
                filled.day("review"));
        var question = filled.line("question", LINE);
        if (question.isEmpty()) {
            filled.wrong("question", "请先写标准问题。");
        }
        return new Content(
                question,
                filled.lines("variants", LONG),
                telling,
                ground,
                reach,
                keeping,
                filled.typed("sample").equals("true"));
    }

    private static boolean isForOperators(UnaryOperator<String> typed) {
        return typed.apply("visibility").equals("operators");
    }

    private static List<Amount> amounts(Filled filled) {
        return filled.lines("amounts", LONG).stream()
                .flatMap(line -> filled.read("amounts", () -> amount(line)).stream())
                .toList();
    }

    private static Amount amount(String line) {
        var parts = line.split("[｜|]", -1);
        if (parts.length != 4) {
            throw new Fault(Fault.Kind.INVALID, "“" + line + "”不是“说明｜数｜至｜单位”的写法，没有上限时“至”空着，例如：80至89周岁，每人每月｜50｜｜元。");
        }
        return new Amount(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
    }
}
