package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Names of people the law protects most: minors, patients, victims, adoptees, people under treatment.
final class SensitivePersons implements Detector {
    private static final String NAME =
            "(?<name>" + Surnames.PATTERN + "\\p{IsHan}{1,2}?)" + "(?=$|[^\\p{IsHan}]|等|的|因|于|男|女|系|和|与|之|被|已|由|患|在|生)";

    private static final Pattern FORM = Pattern.compile(
            "(?:患者|病人|感染者|携带者|病例|未成年人|被害人|受害人|受害者|孤儿|儿童|弃婴|弃儿|幼儿|被收养人|被拐人|吸毒人员|戒毒人员|社区矫正对象|刑满释放人员)[:：]?(?:取名|名叫|系|为)?"
                    + NAME);

    private static final Pattern PUPIL = Pattern.compile("(?:学生|小学生|中学生)[:：]?" + NAME);
    private static final Pattern TROUBLE = Pattern.compile("病|患有|贫困|受助|残疾|单亲|孤|欺凌|侵害|犯罪");

    /// How far the words that make a pupil's name a matter of protection may stand.
    private static final int NEAR = 40;

    private static final Pattern WORDS = Pattern.compile(
            "^(?:陈述|陈列|关[系于爱怀注]|游[乐戏泳]|康乐|余额|莫|尚|严|成[员绩]|金[额属]|文[化学件]|龙头|万|高[中校]|方[案法面式]|石膏|白天|温[暖度]|安[置排慰]|时[间期]|钱|程序|高血|高热|高危|高考|白血|于|田径|单独|方式|贺信|安全|严重|常见|范围|成长|龙舟|应|时|康复|许可|何[时地人种以])");

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        find(piece.text(), FORM, hits, false);
        find(piece.text(), PUPIL, hits, true);
        return hits;
    }

    private static void find(String text, Pattern pattern, List<Hit> hits, boolean onlyTroubled) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var name = matcher.group("name");
            var near = text.substring(matcher.start(), Math.min(text.length(), matcher.end() + NEAR));
            if (Names.is(name)
                    && !WORDS.matcher(name).find()
                    && (!onlyTroubled || TROUBLE.matcher(near).find())) {
                hits.add(Hit.of(Concern.SENSITIVE_PERSON, new Span(matcher.start(), matcher.end())));
            }
        }
    }
}
