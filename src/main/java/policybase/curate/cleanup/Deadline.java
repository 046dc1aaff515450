package policybase.curate.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Block;
import policybase.document.Body;
import policybase.text.ChineseDates;

/// The sentence by which documents not revised in time are repealed (逾期未完成修改的，自……起废止; field §1.5).
///
/// @param on first day without force
record Deadline(LocalDate on, String quote) {
    private static final Pattern LATE = Pattern.compile(
            "(?:逾期|未按时|未按期|未能?在|到期|期满)[^。]{0,30}(?:修改|修订|完成)[^。]{0,40}(?:废止|失效|停止执行)|(?:逾期|未按时|未按期)[^。]{0,20}(?:废止|失效|停止执行)");
    private static final Pattern BEFORE = Pattern.compile("^[^。；，]{0,3}(?:前|以前|之前|底前)");
    private static final Pattern FROM = Pattern.compile("^[^。；，]{0,2}起");

    static Optional<Deadline> in(Body body) {
        var texts = new ArrayList<String>();
        gather(body.blocks(), texts);
        return texts.stream().flatMap(text -> in(text).stream()).findFirst();
    }

    /// A day with 起 is the day itself; after 6月30日前 it is the day that follows.
    static Optional<Deadline> in(String text) {
        if (!LATE.matcher(text).find()) {
            return Optional.empty();
        }
        var days = ChineseDates.findAll(text);
        var from = days.stream()
                .filter(found -> FROM.matcher(text.substring(found.end())).find())
                .map(ChineseDates.Found::day)
                .findFirst();
        return from.or(() -> days.stream()
                        .filter(found ->
                                BEFORE.matcher(text.substring(found.end())).find())
                        .map(found -> found.day().plusDays(1))
                        .findFirst())
                .map(day -> new Deadline(day, text));
    }

    private static void gather(List<Block> blocks, List<String> texts) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> texts.add(text);
                case Block.Table _ -> {}
                case Block.Division division -> {
                    var before = texts.size();
                    texts.add(division.heading());
                    gather(division.children(), texts);
                    if (texts.size() > before + 1 && texts.get(before).length() < 200) {
                        texts.set(before, texts.get(before) + texts.get(before + 1));
                    }
                }
            }
        }
    }
}
