package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.screening.Piece.Role;
import policybase.text.Normalizer;

/// Marks that say a document is not for the public: secrecy, 内部, 附注, 份号, 紧急程度. The same words in a sentence mean
/// nothing, so a mark must stand alone on its line, in the place where such marks stand.
final class Marks implements Detector {
    private static final String TERM = "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日)|长期|启用前|启封前)";

    private static final Pattern SECRECY =
            Pattern.compile("(?:密级(?:和保密期限)?:?)?(?:绝密|机密|秘密)(?:[★☆*]?" + TERM + "?|[★☆*])");

    /// With its star the mark may have company on its line, but for quotation marks around it.
    private static final Pattern STARRED = Pattern.compile("(?<![“\"如])(?:绝\\s?密|机\\s?密|秘\\s?密)\\s*[★☆]");

    private static final String KEEP =
            "(?:注意保密|注意保存|妥善保管|不得外传|严禁外传|请勿外传|不得翻印|不得公开|阅后即焚|会后收回|阅后收回|用后收回|请勿转载|不得转载|仅供[^,。]{0,8}参考|仅供内部使用|严禁复制)";
    private static final Pattern INTERNAL = Pattern.compile(
            "(?:内部(?:资料|文件|使用|明电|参考|掌握|传阅|材料)|工作秘密|商密|商业秘密|注意保密|不得外传|严禁外传|仅供内部使用)(?:[,;、!]?" + KEEP + ")*[。!]?");

    private static final Pattern INTERNAL_TITLE = Pattern.compile("[(\\[【]内部(?:资料|文件|使用|参考|掌握|传阅)?[)\\]】]");
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("(?:此件|本件|此文)(?:不公开|不予公开|不宜公开|依申请公开|内部发放|不得翻印|仅限.{1,20}|发至.{1,40}|传达至.{1,40})。?"
                    + "|(?:依申请公开|不予公开|内部发放)"
                    + "|(?:(?:政府)?信息公开(?:选项|类别|属性|方式)|公开(?:属性|方式|形式|选项|类型|类别)):?(?:依申请公开|不予公开|不公开|不宜公开)");
    private static final Pattern COPY = Pattern.compile("\\d{6}|(?:份号:?|no[.:]?)\\d{3,6}");
    private static final Pattern URGENT = Pattern.compile("(?:紧急程度:?|等级:?)?(?:特提|特急|加急|平急)");

    /// 紧急程度 stands at the top; further down the words are prose.
    private static final int TOP = 8;

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        if (piece.role() == Role.TITLE) {
            Matches.in(piece.text(), INTERNAL_TITLE).forEach(where -> hits.add(Hit.of(Concern.INTERNAL_MARK, where)));
        }
        Matches.in(piece.text(), STARRED).forEach(where -> hits.add(Hit.of(Concern.SECRECY_MARK, where)));
        if (!piece.isTable() && piece.role() != Role.TITLE) {
            lines(piece, hits);
        }
        return hits;
    }

    private static void lines(Piece piece, List<Hit> hits) {
        var number = 0;
        for (var line : piece.lines()) {
            var bare = bare(line.text());
            var concern = concern(bare, piece.role(), number);
            if (concern != null && hits.stream().noneMatch(hit -> hit.where().overlaps(line.where()))) {
                hits.add(Hit.of(concern, line.where()));
            }
            number += bare.isEmpty() ? 0 : 1;
        }
    }

    private static @org.jspecify.annotations.Nullable Concern concern(String line, Role role, int number) {
        if (SECRECY.matcher(line).matches()) {
            return Concern.SECRECY_MARK;
        }
        if (INTERNAL.matcher(line).matches()) {
            return Concern.INTERNAL_MARK;
        }
        if (NOT_PUBLIC.matcher(line).matches()) {
            return Concern.NOT_PUBLIC;
        }
        if (role == Role.OPENING && number == 0 && COPY.matcher(line).matches()) {
            return Concern.COPY_NUMBER;
        }
        return role == Role.OPENING && number < TOP && URGENT.matcher(line).matches() ? Concern.URGENCY : null;
    }

    /// The line in normal form without spaces, and without brackets and stars around it.
    private static String bare(String line) {
        var normal = Normalizer.normalize(line).replaceAll("\\s", "");
        return normal.replaceAll("^[★☆]?[(\\[【〔]|[)\\]】〕][★☆]?$|^[★☆](?!$)|(?<=资料|文件)[★☆]$", "");
    }
}
