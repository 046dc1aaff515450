package policybase.screening.number;

import java.util.regex.Pattern;

/// A text in its normal form, with the heading it stands under.
record Passage(String text, String heading) {
    /// How far before a number the words that explain it may stand: a label and a bracketed remark.
    private static final int BEFORE = 20;

    private static final int AFTER = 8;

    /// Labels of numbers that name a thing, not a person.
    private static final Pattern THING = Pattern.compile(
            "单号|订单|工单|编号|流水|代码|项目|合同|登记号|批次|批号|案号|许可证|备案|批准文号|条码|序列号|型号|标准|发票|税号|索引号|注册号|凭证|档号|图号|宗地|地块|标段|公告号|快递");

    private static final Pattern OF_PERSON =
            Pattern.compile("身份证|身份号|公民身份|证件|电话|手机|联系方式|联系人|号码|卡号|账号|帐号|账户|开户|一卡通|存折|户主|姓名|本人|我");

    /// The words before a place, spaces left out, heading first.
    String before(int start) {
        return heading + near(start);
    }

    private String near(int start) {
        return text.substring(Math.max(0, start - BEFORE), start).replaceAll("[ \t]", "");
    }

    /// Whether words before or right after a number fit the pattern.
    boolean cued(Pattern cue, int start, int end) {
        return cue.matcher(before(start)).find() || cue.matcher(after(end)).find();
    }

    private String after(int end) {
        var after = text.substring(end, Math.min(text.length(), end + AFTER));
        var stop = after.indexOf('\n');
        return stop < 0 ? after : after.substring(0, stop);
    }

    /// Whether the label nearest before a number names a thing: 项目代码、订单号、公告编号.
    boolean labelledAsThing(int start) {
        var before = before(start);
        var label = before.substring(Math.max(0, before.length() - 12));
        return last(THING, label) > last(OF_PERSON, label);
    }

    private static int last(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        var at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }
}
