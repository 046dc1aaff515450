package policybase.web.desk.entries;

import java.util.ArrayList;
import java.util.List;
import policybase.document.Entry;
import policybase.web.desk.entries.EntryDeskView.Change;

/// What differs between two revisions of an entry, field by field.
final class Differences {
    private Differences() {}

    static List<Change> between(Entry before, Entry after) {
        var old = EntryForm.of(before);
        var fresh = EntryForm.of(after);
        var changes = new ArrayList<Change>();
        add(changes, "标准问题", old.question(), fresh.question());
        add(changes, "问法", old.variants(), fresh.variants());
        add(changes, "口径", old.spoken(), fresh.spoken());
        add(changes, "完整答复", old.full(), fresh.full());
        add(changes, "条件", old.conditions(), fresh.conditions());
        add(changes, "数额", old.amounts(), fresh.amounts());
        add(changes, "材料", old.materials(), fresh.materials());
        add(changes, "地点", old.where(), fresh.where());
        add(changes, "办法", old.how(), fresh.how());
        add(changes, "时间", old.when(), fresh.when());
        add(changes, "受众", old.audiences(), fresh.audiences());
        add(changes, "主题", old.topics(), fresh.topics());
        add(changes, "可见范围", String.valueOf(old.operators()), String.valueOf(fresh.operators()));
        add(changes, "责任单位", old.department(), fresh.department());
        add(changes, "咨询", old.contact(), fresh.contact());
        add(changes, "复核日期", old.review(), fresh.review());
        add(changes, "依据", ground(before), ground(after));
        return changes;
    }

    private static String ground(Entry entry) {
        return String.join(
                "\n",
                entry.basis().stream()
                        .map(basis -> basis.cited() + basis.locator() + "：" + basis.quote())
                        .toList());
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
