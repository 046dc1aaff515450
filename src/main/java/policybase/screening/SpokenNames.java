package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Names people give of themselves and others (我叫…, 姓名：…), recognised by the words before them and by how names
/// are made. A name without such words stays: it may be that of an official or a place.
final class SpokenNames {
    private static final String RELATIVE =
            "(?:我的?)?(?:爸爸?|妈妈?|父亲|母亲|老公|老婆|丈夫|妻子|爱人|儿子|女儿|孩子|哥哥?|弟弟?|姐姐?|妹妹?|爷爷|奶奶|外公|外婆|孙子|孙女|邻居)";

    /// What names a person, then the name.
    private static final Pattern CUED =
            Pattern.compile("(?:我(?:的名字)?(?:叫做?|姓名是)|本人(?:姓名)?(?:叫|名叫|是)?[，,：: ]?|名字?[叫是]|(?:真实)?姓名[：: 是为叫\\t]{1,2}"
                    + "|" + RELATIVE + "(?:名?叫|[：:])|我是(?=" + Surnames.PATTERN + "\\p{IsHan}{1,2}[，,。；;！!?？ ])"
                    + "|(?:申请人|联系人|户主|当事人|患者|受益人|法定代表人|法人|诉求人|投诉人|举报人|来电人)[：:])"
                    + "\\s*(" + Surnames.PATTERN + "\\p{IsHan}{1,2}?)"
                    + "(?=$|[^\\p{IsHan}]|我|今年|现年|家住|住在|住|是|身份|电话|手机|想|在|的|现|来自|男|女|因|要|有|户口|户籍|和|与|请|咨询|反映)");

    /// After a label with a colon a name needs nothing behind it.
    private static final Pattern LABELLED =
            Pattern.compile("(?:姓名|名字|申请人|联系人|户主|当事人|患者)[：:]\\s*(" + Surnames.PATTERN + "\\p{IsHan}{2})");

    private SpokenNames() {}

    static List<Span> in(String text) {
        var found = new ArrayList<Span>();
        for (var pattern : List.of(CUED, LABELLED)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var where = new Span(matcher.start(1), matcher.end(1));
                if (!Surnames.NOT_NAMES.matcher(matcher.group(1)).find()
                        && found.stream().noneMatch(other -> other.overlaps(where))) {
                    found.add(where);
                }
            }
        }
        return found;
    }
}
