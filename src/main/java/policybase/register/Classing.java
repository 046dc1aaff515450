package policybase.register;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Metadata;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.document.Rank;

/// Whether a document is a 行政规范性文件, by whom and why. A person's newest decision counts. Without one
/// the system proposes from the registration number, the code of the 文号 or the rank, and says so;
/// a title alone tells nothing (field §1.1).
///
/// @param decision the person's decision; empty for a proposal and for what is undetermined
/// @param ground the ground (认定依据) in a sentence
public record Classing(Normative verdict, Optional<NormativeDecision> decision, String ground) {
    /// 宣府规〔2024〕1号, 云人社规发〔2024〕1号; but not 国法规函.
    private static final Pattern CODE = Pattern.compile(".*(?<!法)规(?:发|字|文)?");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// @param decisions those known, oldest first
    static Classing of(Metadata metadata, List<NormativeDecision> decisions) {
        if (decisions.isEmpty()) {
            return proposed(metadata);
        }
        var newest = decisions.getLast();
        return new Classing(newest.verdict(), Optional.of(newest), newest.why());
    }

    private static Classing proposed(Metadata metadata) {
        if (metadata.rank().compareTo(Rank.RULE) <= 0) {
            return proposed(Normative.NO, "效力位阶是“" + metadata.rank().label() + "”，法律、法规和规章不是规范性文件");
        }
        var registered = metadata.registrationNumber();
        if (registered.isPresent()) {
            return proposed(Normative.YES, "有规范性文件登记号“" + registered.get() + "”");
        }
        var coded =
                metadata.number().filter(number -> CODE.matcher(number.agency()).matches());
        return coded.map(DocumentNumber::toString)
                .map(number -> proposed(Normative.YES, "发文字号“" + number + "”的机关代字含“规”字"))
                .orElse(proposed(Normative.UNDETERMINED, "没有登记号，发文字号也看不出"));
    }

    private static Classing proposed(Normative verdict, String ground) {
        return new Classing(verdict, Optional.empty(), ground);
    }

    /// For readers: 是规范性文件。认定依据：…
    public String sentence() {
        if (decision.isPresent()) {
            var said = decision.get();
            var day = said.at().atZone(ZONE).toLocalDate();
            return verdict.sentence() + "（" + said.by() + "于" + day.getYear() + "年" + day.getMonthValue() + "月"
                    + day.getDayOfMonth() + "日认定" + (said.why().isEmpty() ? "" : "，认定依据：" + said.why()) + "）。";
        }
        return verdict == Normative.UNDETERMINED
                ? "是否规范性文件尚未认定：" + ground + "，须由人认定。"
                : verdict.sentence() + "（系统提议，认定依据：" + ground + "；尚未经人确认）。";
    }
}
