package policybase.extract.child.page;

import java.util.regex.Pattern;

/// The phrases of page furniture (网页上的导航、按钮、版权等): what a portal writes around every article.
final class Furniture {
    private static final int LONGEST = 160;

    private static final Pattern WORDS = Pattern.compile("版权所有|保留所有权利|[Cc]opyright|ICP备|公网安备|技术支持|网站地图"
            + "|设为首页|加入收藏|收藏本站|浏览次数|阅读次数|点击(次数|率)?[：:]|当前(浏览)?位置|您的位置|您现在的位置|所在位置"
            + "|网站标识码|分辨率|以上版本(的)?浏览|浏览器(浏览|访问)|选择字体|双击自动滚屏|关闭(窗口|本页)|打印(本页|本文)|字体大小"
            + "|高级搜索|站内搜索|无障碍|手机版|微信二维码|查看我的收藏|责任编辑|扫一扫|分享到|上一篇|下一篇|繁體|繁体版|返回顶部"
            + "|网站维护|制作及维护|所属频道|相关搜索热词|违法信息举报|文章来源|免责声明|【TOP】|发布时间[：:].*(来源|作者)"
            + "|(主办|承办)(单位)?[：:].*(承办|地址|主办)|来源[：:].*(日期|时间)[：:]");

    /// A row of menu entries: three or more short words with bars between them.
    private static final Pattern MENU = Pattern.compile("([^|｜>。]{1,12}[|｜>»]\\s*){2,}[^|｜。]{0,12}");

    /// A line that is nothing but a button or a counter.
    private static final Pattern BUTTON = Pattern.compile("[【\\[\\s]*(打印(本页|本文|文章)?|关闭(本页|窗口|页面)?|收藏(本页)?|分享(到)?"
            + "|返回(顶部|首页|上页)?|复制(链接)?|推荐|纠错|首页)[】\\]\\s|]*"
            + "|[\\s【\\[]*(字体|字号|文字大小)[：: 【\\[].{0,20}|(浏览|点击|阅读|访问)(次数|量|数|率)?[：:]\\s*\\d*.{0,4}"
            + "|(上|下)一(篇|条|页)[：:].*|您?(现在|当前)?的?(当前)?位置[：:].*|分享到?[：:].{0,40}"
            + "|[【\\[]?(打印|关闭|收藏)[】\\]]?\\s+[【\\[]?(打印|关闭|收藏)[】\\]]?");

    private Furniture() {}

    /// Whether a run of text speaks of the page and not of the matter.
    static boolean mentions(String text) {
        return text.length() <= LONGEST
                && (WORDS.matcher(text).find() || MENU.matcher(text).matches());
    }

    /// A sentence of some length is prose, whatever it speaks of.
    private static boolean isSentence(String text) {
        return text.length() > 60 && text.indexOf('。') >= 0;
    }

    /// Whether a line is a button or a counter and nothing else.
    static boolean isButton(String line) {
        return line.length() <= LONGEST && BUTTON.matcher(line).matches();
    }
}
