package policybase.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// Writes a portal page (门户网站页面) as a county site shows it: the mandated meta tags (ArticleTitle, PubDate,
/// ContentSource and so on), navigation, the table of head facts, the text, neighbours and a footer.
final class HtmlWriter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="%(charset)">
            <title>%(title)_%(site)</title>
            <meta name="SiteName" content="%(site)">
            <meta name="SiteDomain" content="www.%(domain).example">
            <meta name="SiteIDCode" content="0000000000">
            <meta name="ColumnName" content="%(column)">
            <meta name="ColumnType" content="政策信息">
            <meta name="ArticleTitle" content="%(title)">
            <meta name="PubDate" content="%(published) 09:30">
            <meta name="ContentSource" content="%(source)">
            <meta name="Keywords" content="%(keywords)">
            <meta name="Author" content="%(source)">
            <style>body{margin:0;font:16px/1.9 "宋体",serif;color:#222}.wrap{width:1000px;margin:auto}
            .top,.foot{background:#f2f2f2;font-size:13px;padding:8px 0}.bar{background:#b71c1c}.bar a{color:#fff;margin-right:24px}
            h1{text-align:center;font-size:26px}.facts{width:100%;font-size:14px;border-collapse:collapse}
            .facts td{border:1px solid #ddd;padding:4px 8px}.zoom p{text-indent:2em;margin:.4em 0}
            .zoom p.c{text-align:center;text-indent:0;font-weight:bold}.zoom p.r{text-align:right;text-indent:0}
            .zoom table{border-collapse:collapse;margin:auto}.zoom td{border:1px solid #333;padding:2px 8px}
            .sample{font-size:12px;color:#888;text-align:center}</style>
            </head>
            <body>
            <div class="top"><div class="wrap">今天是您访问本站的日子，欢迎您！ <a href="/wza/">无障碍浏览</a> <a href="/mobile/">手机版</a> <a href="/login/">登录</a></div></div>
            <div class="bar"><div class="wrap"><a href="/">首页</a><a href="/xxgk/">政府信息公开</a><a href="/zwfw/">政务服务</a><a href="/hdjl/">互动交流</a><a href="/sjkf/">数据开放</a><a href="/zjbd/">走进本地</a></div></div>
            <div class="wrap">
            <p class="path">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/xxgk/l/">%(column)</a></p>
            <table class="facts">
            <tr><td>索引号</td><td>%(index)</td><td>发文机关</td><td>%(source)</td></tr>
            <tr><td>发文字号</td><td>%(docNo)</td><td>成文日期</td><td>%(signed)</td></tr>
            <tr><td>发布日期</td><td>%(published)</td><td>有效性</td><td>%(validity)</td></tr>
            </table>
            <h1>%(title)</h1>
            <p class="info">来源：%(source)　发布时间：%(published) 09:30　浏览次数：<span id="hits"></span>　【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】　<a href="#">打印</a></p>
            <div class="zoom" id="zoom">
            %(text)
            </div>
            <p class="sample">%(mark)</p>
            <p class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></p>
            <ul class="near"><li>上一篇：<a href="/xxgk/l/1.html">关于调整办事窗口工作时间的公告</a></li><li>下一篇：<a href="/xxgk/l/3.html">本周领导接待日安排</a></li></ul>
            </div>
            <div class="foot"><div class="wrap">主办：%(site)办公室　承办：政务信息中心　<a href="/sitemap/">网站地图</a>　<a href="/about/">联系我们</a><br>
            网站标识码：0000000000　备案号：澜ICP备00000000号　公安备案 00000000000000号　网站电话：0000-1234000</div></div>
            </body>
            </html>
            """;

    private HtmlWriter() {}

    static void write(Source source, Path file) throws IOException {
        Charset charset = Charset.forName(source.fact("encoding").orElse("UTF-8"));
        String site = source.fact("site").orElseThrow();
        String html = PAGE.replace("%(charset)", charset.name().equals("UTF-8") ? "utf-8" : "gb18030")
                .replace("%(title)", escaped(source.title()))
                .replace("%(site)", site)
                .replace("%(domain)", site.startsWith("衡泽市") ? "hengze" : "qingli")
                .replace("%(column)", source.fact("column").orElseThrow())
                .replace("%(published)", source.fact("published").orElseThrow())
                .replace("%(signed)", source.fact("signedOn").orElse(""))
                .replace("%(source)", String.join("、", source.facts("issuers")))
                .replace("%(keywords)", String.join(",", source.facts("topics")))
                .replace("%(index)", source.fact("index").orElse(""))
                .replace("%(docNo)", source.fact("docNo").orElse(""))
                .replace("%(validity)", source.fact("validity").orElse(""))
                .replace("%(mark)", Source.MARK)
                .replace(
                        "%(text)", source.parts().stream().map(HtmlWriter::html).collect(Collectors.joining("\n")));
        Files.write(file, html.getBytes(charset));
    }

    private static String html(Part part) {
        return switch (part) {
            case Line(Role role, String text) -> "<p" + style(role) + ">" + escaped(text) + "</p>";
            case Table(List<List<String>> rows) ->
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> "<td>" + escaped(cell) + "</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>")))
                        .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
        };
    }

    private static String style(Role role) {
        return switch (role) {
            case INNER_TITLE, CHAPTER, CAPTION, TITLE, NUMBER, LETTERHEAD -> " class=\"c\"";
            case SIGNATURE, DATE -> " class=\"r\"";
            case ADDRESSEE, ATTACHMENT -> " style=\"text-indent:0\"";
            case BODY, ATTACHMENT_NOTE, NOTE, COPY, PRINTED, MARK -> "";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
