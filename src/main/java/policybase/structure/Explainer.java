package policybase.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Evidence.Ground;

/// Reads who explains the document with binding force (解释权): 本办法由县民政局负责解释.
final class Explainer {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:由|的解释权归|解释权归|解释权属(?:于)?)\\s*(?<who>[\\p{IsHan}（）()、“”·]{2,60}?)\\s*(?:负责(?:具体应用的|具体应用|具体|组织|承担)?(?:的)?解释|解释|所有)(?:$|[。；，])");

    private Explainer() {}

    /// The last such clause outside the attachments, or of what they hold.
    static Optional<Found<String>> read(Passages passages) {
        for (var passage : passages.all().reversed()) {
            if (!passage.text().contains("解释")) {
                continue;
            }
            for (var sentence : passage.sentences()) {
                var m = CLAUSE.matcher(sentence);
                if (m.find()) {
                    return Optional.of(Found.other(m.group("who"), sentence, Ground.TEXT));
                }
            }
        }
        return Optional.empty();
    }
}
