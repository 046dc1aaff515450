package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Exact places: coordinates, and addresses of sites that must not be pointed at.
final class ExactSites implements Detector {
    private static final String SECOND = "\\d{1,3}[°度]\\d{1,2}['′’分]\\d{1,2}(?:\\.\\d+)?(?:[\"″”秒]|['′’]{2})";
    private static final String LONGITUDE = "(?:7[3-9]|[89]\\d|1[0-3]\\d)\\.\\d{4,8}";
    private static final String LATITUDE = "[1-5]\\d\\.\\d{4,8}";
    private static final String BETWEEN = "[^\\d\\n—~至]{1,12}";
    private static final Pattern COORDINATES =
            Pattern.compile(SECOND + "[^\\d\\n—~至]{1,12}" + SECOND + "|(?<![\\d.])(?:" + LONGITUDE + BETWEEN + LATITUDE
                    + "|" + LATITUDE + BETWEEN + LONGITUDE + ")(?![\\d.])");

    private static final Pattern SENSITIVE =
            Pattern.compile("军事|涉军|军用|油库|爆炸物|炸药|弹药|民爆|水源|取水口|危化品|危险化学品|雷达|导弹|战备|人防指挥|监狱|看守所");

    private static final Pattern SITE =
            Pattern.compile("(?:军事管理区|军事禁区|军事设施|涉军设施|油库|爆炸物品(?:储存)?库|炸药库|弹药库|雷达站|导弹|战备仓库|民爆库)"
                    + "[^。；\\n]{0,8}(?:位于|坐落|地址|位置|设在|地处)[^。；\\n]{0,24}(?:村|社区)?\\d{1,3}(?:组|社|号|米)");

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        Matches.in(piece.text(), SITE).forEach(where -> hits.add(Hit.of(Concern.EXACT_SITE, where)));
        for (var where : Matches.in(piece.text(), COORDINATES)) {
            var from = Math.max(0, where.start() - 60);
            var sensitive =
                    SENSITIVE.matcher(piece.text().substring(from, where.end())).find();
            if (hits.stream().noneMatch(hit -> hit.where().overlaps(where))) {
                hits.add(Hit.of(sensitive ? Concern.EXACT_SITE : Concern.COORDINATES, where));
            }
        }
        return hits;
    }
}
