package policybase.app.config;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Every setting with its default and its check.
public final class Settings {
    static final Setting<String> HOST = text("server.host", "127.0.0.1", "监听地址");
    static final Setting<Integer> PORT = whole("server.port", "8080", "监听端口，0 表示由系统选择", 0, 65_535);
    static final Setting<Boolean> PROXY = flag("server.proxy", "false", "是否只经反向代理访问（来访地址取 X-Forwarded-For 的最后一个）");
    static final Setting<Integer> WORKERS = whole("extraction.workers", "2", "抽取文件的子进程数", 1, 16);
    static final Setting<Duration> TIMEOUT =
            map(whole("extraction.timeout-seconds", "30", "单个文件的抽取时限（秒），不含文字识别", 5, 600), Duration::ofSeconds);
    static final Setting<Integer> MAX_MEGABYTES = whole("extraction.max-megabytes", "50", "单个文件的大小上限（MB）", 1, 500);
    static final Setting<Boolean> OCR = flag("extraction.ocr", "true", "扫描件是否做文字识别");
    static final Setting<Boolean> MEANING = flag("meaning.enabled", "true", "是否使用语义向量");
    static final Setting<List<Integer>> MARKS = map(
            matching(
                    "calendar.days",
                    "180,90,30,7",
                    "有效期届满前多少天提醒，从多到少",
                    "[1-9]\\d{0,2}(,[1-9]\\d{0,2})*",
                    "应为逗号隔开的天数，如 180,90,30,7"),
            Settings::marks);
    static final Setting<String> SITE_NAME = text("site.name", "政策文件库", "网站名称");
    static final Setting<String> COUNTY =
            text("site.county", "本县", "所服务的县，用于页面文字；写成地区表（regions.tsv）里的全名，就知道哪些上级规定在本地也适用");
    static final Setting<String> ORGANISER = text("site.organiser", "县人民政府办公室", "主办单位");
    static final Setting<String> HOTLINE = text("site.hotline", "12345", "咨询电话");
    static final Setting<String> ID_CODE = matching("site.id-code", "", "政府网站标识码", "\\d{10}|", "应为十位数字，或留空");
    static final Setting<String> SITE_URL =
            matching("site.url", "", "公众访问本站的网址", "https?://[^\\s/]+|", "应为 https://主机名 这样的网址，末尾不带斜线，或留空");
    static final Setting<String> UNDERTAKER = matching("site.undertaker", "", "承办单位", ".*", "");
    static final Setting<String> CONTACT = matching("site.contact", "", "联系方式", ".*", "");
    static final Setting<String> ICP = matching("site.icp", "", "ICP 备案号", ".*", "");
    static final Setting<String> POLICE = matching("site.police", "", "公安备案号", ".*", "");
    static final Setting<String> FIND_ERRORS = link("site.find-errors", "“我为政府网站找错”的网址");
    static final Setting<String> BADGE = link("site.badge", "党政机关网站标识的网址");
    static final Setting<String> LICENCE =
            text("site.licence", "可以免费使用、转载和再加工，请注明来源和取得日期，不得改变原意；以制定机关公布的文本为准。", "开放数据的使用条件");
    static final Setting<List<String>> QUESTIONS = map(
            matching(
                    "site.questions",
                    "高龄津贴怎么领|孩子上小学要什么材料|失业了能领多少钱|开个小店要办什么证|残疾人有哪些补贴|房子加装电梯有没有补贴",
                    "首页上常问的问题，用 | 隔开",
                    ".*",
                    ""),
            Settings::parts);
    static final Setting<Boolean> DESK_HTTPS = flag("desk.https", "false", "工作台是否只经 https 访问");

    static final Setting<Integer> REPLY_DAYS = whole("desk.reply-days", "1", "公众报告答复或效力有错时，几个工作日内答复", 1, 30);
    static final Setting<Integer> ERROR_DAYS = whole("hotline.error-days", "1", "坐席报错后，几个工作日内改正", 1, 30);
    static final Setting<Integer> GAP_DAYS = whole("hotline.gap-days", "3", "坐席报缺口或转办后，几个工作日内答复", 1, 60);
    static final Setting<String> WATCH = matching("intake.watch", "", "监看的文件夹，放进去的文件收录为草稿；留空则不监看", ".*", "");
    static final Setting<Integer> API_PER_MINUTE =
            whole("api.per-minute", "600", "没有密钥时一个地址每分钟最多请求接口几次，0 表示不限", 0, 100_000);

    static final Setting<Boolean> HOOKS_HTTP = flag("hooks.http", "false", "变更通知是否可以发到 http 网址（没有证书的内部网络）");
    static final Setting<Boolean> HOOKS_PRIVATE = flag("hooks.private", "false", "变更通知是否可以发到本机和内部网络");

    static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            PROXY,
            WORKERS,
            TIMEOUT,
            MAX_MEGABYTES,
            OCR,
            MEANING,
            MARKS,
            SITE_NAME,
            COUNTY,
            ORGANISER,
            HOTLINE,
            ID_CODE,
            SITE_URL,
            UNDERTAKER,
            CONTACT,
            ICP,
            POLICE,
            FIND_ERRORS,
            BADGE,
            LICENCE,
            QUESTIONS,
            DESK_HTTPS,
            REPLY_DAYS,
            ERROR_DAYS,
            GAP_DAYS,
            WATCH,
            API_PER_MINUTE,
            HOOKS_HTTP,
            HOOKS_PRIVATE);

    private Settings() {}

    private static List<Integer> marks(String text) {
        return java.util.Arrays.stream(text.split(","))
                .map(Integer::valueOf)
                .sorted(java.util.Comparator.reverseOrder())
                .distinct()
                .toList();
    }

    private static List<String> parts(String text) {
        return java.util.Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Setting<String> link(String key, String meaning) {
        return matching(key, "", meaning, "https?://\\S+|", "应为 http:// 或 https:// 开头的网址，或留空");
    }

    private static Setting<String> text(String key, String preset, String meaning) {
        return matching(key, preset, meaning, ".+", "不能为空");
    }

    private static Setting<String> matching(String key, String preset, String meaning, String form, String fault) {
        return new Setting<>(key, preset, meaning, text -> {
            if (!text.matches(form)) {
                throw new IllegalArgumentException(fault);
            }
            return text;
        });
    }

    private static Setting<Integer> whole(String key, String preset, String meaning, int least, int most) {
        return new Setting<>(key, preset, meaning, text -> {
            var range = "应为 " + least + " 到 " + most + " 之间的整数";
            if (!text.matches("\\d{1,9}")) {
                throw new IllegalArgumentException(range);
            }
            var value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException(range);
            }
            return value;
        });
    }

    private static Setting<Boolean> flag(String key, String preset, String meaning) {
        return map(matching(key, preset, meaning, "true|false", "应为 true 或 false"), Boolean::parseBoolean);
    }

    private static <A, B> Setting<B> map(Setting<A> setting, Function<A, B> change) {
        return new Setting<>(
                setting.key(),
                setting.preset(),
                setting.meaning(),
                setting.reads().andThen(change));
    }
}
