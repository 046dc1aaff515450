package policybase.app.config;

import java.time.Duration;

/// Everything that can be set, typed and checked; [Settings] names each with its default.
public record Config(
        Server server,
        Extraction extraction,
        Meaning meaning,
        Calendar calendar,
        Site site,
        Desk desk,
        Hotline hotline,
        Intake intake,
        Api api,
        Hooks hooks) {

    /// The same with finding by meaning switched off.
    public Config withoutMeaning() {
        return new Config(server, extraction, new Meaning(false), calendar, site, desk, hotline, intake, api, hooks);
    }

    /// @param host address to listen on
    /// @param port 0 lets the system choose
    /// @param proxy whether everybody comes by way of a proxy, which tells whose request it is
    public record Server(String host, int port, boolean proxy) {}

    /// @param workers child processes that read files
    /// @param timeout for one file without OCR
    /// @param maxMegabytes larger files are set aside
    /// @param ocr whether scanned pages are read, where tesseract is installed
    public record Extraction(int workers, Duration timeout, int maxMegabytes, boolean ocr) {}

    /// @param enabled whether meaning vectors are made and used
    public record Meaning(boolean enabled) {}

    /// @param marks days before a term ends at which it is told, largest first
    public record Calendar(java.util.List<Integer> marks) {
        public Calendar {
            marks = java.util.List.copyOf(marks);
        }
    }

    /// What the pages say of the site.
    ///
    /// @param name 网站名称
    /// @param county 所服务的县
    /// @param organiser 主办单位
    /// @param hotline 咨询电话
    /// @param idCode 政府网站标识码, ten digits or empty
    public record Site(String name, String county, String organiser, String hotline, String idCode, Portal portal) {}

    /// What the portal says of itself besides; each may be empty, and then is not shown.
    ///
    /// @param url where the public reaches it, such as https://zcwj.example.gov.cn
    /// @param undertaker 承办单位
    /// @param contact 联系方式
    /// @param icp ICP 备案号
    /// @param police 公安备案号
    /// @param findErrors address of 我为政府网站找错
    /// @param badge address behind the 党政机关 badge
    /// @param licence under which terms the data may be used
    /// @param questions what people often ask, shown on the first page
    public record Portal(
            String url,
            String undertaker,
            String contact,
            String icp,
            String police,
            String findErrors,
            String badge,
            String licence,
            java.util.List<String> questions) {
        public Portal {
            questions = java.util.List.copyOf(questions);
        }
    }

    /// The pages for those who keep the base (工作台).
    ///
    /// @param https whether the desk is reached over https, so that its cookies go no other way
    /// @param replyDays working days until a reply to a reported wrong answer is owed
    public record Desk(boolean https, int replyDays) {}

    /// The console of the hotline (坐席台).
    ///
    /// @param errorDays working days to mend what an operator reports as wrong
    /// @param gapDays working days to fill what an operator misses, and to settle what is handed over
    public record Hotline(int errorDays, int gapDays) {}

    /// @param watch a folder whose files are taken in as drafts; empty: none
    public record Intake(java.util.Optional<java.nio.file.Path> watch) {}

    /// Telling other systems of changes.
    ///
    /// @param http whether addresses without encryption will do
    /// @param isPrivate whether addresses of the own network will do
    public record Hooks(boolean http, boolean isPrivate) {}

    /// The interface for other systems.
    ///
    /// @param perMinute requests a minute from one address without a key; 0: no limit
    public record Api(int perMinute) {}
}
