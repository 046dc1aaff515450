package policybase.curate.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.curate.lists.Column.Form;
import policybase.curate.lists.Column.Option;

/// The lists that have a screen.
public enum ListKind {
    SYNONYMS(
            "synonyms",
            "俗称与规范用语",
            "群众的说法对应文件里的说法，检索和问答时把规范用语一起查。",
            "上线后马上用于检索、问答和输入提示，不改任何文件。",
            1,
            Column.text("群众的说法", "群众、旧文件或口语里用的词，例如“准生证”。"),
            Column.words("规范用语", "文件里用的词；有几个就用 | 隔开，几个一起查。"),
            Column.of(
                    new Form.Choice(List.of(new Option("->", "只从群众说法查规范用语"), new Option("<->", "两个词是一回事，互相都查"))),
                    "方向",
                    "多数选“只从群众说法查规范用语”；两个词完全同义才选“互相”。"),
            Column.text("主题", "属于哪类事，例如“生育”。").optional(),
            Column.text("备注", "这个词从哪里来，为什么这样对应。").optional()),
    DIALECT(
            "dialect",
            "方言",
            "方言和口语里的虚词、常用动词换成普通话再查，只用于理解问题。",
            "上线后马上用于检索和问答。",
            1,
            Column.text("方言", "例如“好多”。要防止误伤：只在特定搭配里才是方言的，把搭配写全。"),
            Column.words("普通话", "换成什么；有几个就用 | 隔开，第一个用来改写。"),
            Column.text("地区", "哪里这样说。").optional()),
    HOMOPHONES(
            "homophones",
            "同音、形近错词",
            "语音识别和打字常出的错，改正后再查，并告诉提问的人。",
            "上线后马上用于检索和问答。",
            1,
            Column.text("错写", "例如“地宝”。本身是正常词语的不要写进来。"),
            Column.text("正写", "应该是什么，例如“低保”。")),
    SHORT_TITLES(
            "titles-short",
            "文件简称",
            "法律和文件的简称对应全称。",
            "上线后马上用于检索和问答；识别文件间引用只影响此后收录的文件。",
            1,
            Column.text("简称", "例如“物权法”。"),
            Column.text("全称", "文件现在的全称。"),
            Column.text("来源", "全称出自哪里。"),
            Column.text("备注", "文号，或者怎样被替代；没有就写“-”。")),
    TERMS(
            "terms",
            "政策术语词典",
            "分词时当作一个整体的政策术语。",
            "改变怎样把文字切成词，所以上线后要在后台重建索引；重建完以前，检索仍按原来的词典，不会停。",
            1,
            Column.text("术语", "2到12个汉字，例如“最低生活保障”。"),
            Column.of(
                    new Form.Choice(List.of(
                            new Option("benefit", "待遇、补贴、救助"),
                            new Option("levy", "税、费、基金"),
                            new Option("matter", "事项、手续"),
                            new Option("audience", "人群、主体"),
                            new Option("agency", "机构、部门"),
                            new Option("system", "制度、机制"),
                            new Option("instrument", "证照、文书"),
                            new Option("place", "场所、设施、区域"),
                            new Option("object", "监管对象、事件、状态"),
                            new Option("measure", "措施、处罚"),
                            new Option("plan", "规划、工程、行动"))),
                    "类别",
                    "这个词指的是什么。"),
            Column.text("出处", "在哪份文件里见到。")),
    INSTITUTIONS(
            "institutions",
            "机构沿革",
            "机构的旧名、新名和更名时间，发布前检查文件里有没有过时的机构名。",
            "上线后马上用于发布前检查；已有的检查结果在文件下次修改时更新。",
            2,
            Column.text("旧名", "更名前的名称或简称。"),
            Column.text("新名", "更名后的名称；一个旧名对应几个新机构时，一个机构一行。"),
            Column.of(new Form.Month(), "新名从何时起", "年月（2018-11）；月份不明只写年（2014）。"),
            Column.text("备注", "依据或说明。").optional()),
    AGENCIES(
            "agencies",
            "发文机关代字",
            "发文字号里的机关代字对应哪个机关、哪一级，从字号认出制定机关。",
            "上线后用于此后收录或修改的文件；已收录文件的制定机关不变。",
            1,
            Column.text("代字", "字号里年份前面的字，例如“青栎府发”。"),
            Column.text("机关", "全称；拿不准的先空着。").optional(),
            tier(),
            Column.text("出处", "在哪份文件里见到。")),
    REGIONS(
            "regions",
            "行政区划",
            "地名的全称、简称和上级，判断哪里的规定在哪里有效。",
            "上线后马上用于检索、问答和坐席台；文件的地区在收录时确定，改动只影响此后收录或修改的文件。",
            4,
            Column.text("全称", "例如“青栎县”。"),
            Column.text("简称", "例如“青栎”。"),
            tier(),
            Column.text("上级", "上级的全称；国家写“-”。"),
            Column.text("来源", "依据哪份区划资料。")),
    AUDIENCES(
            "audiences",
            "人群",
            "按人群分的受众，以及认出它们的词，用于按人群找文件和坐席台选来电人。",
            "上线后马上用于坐席台；文件的受众在下次建索引时更新。",
            2,
            Column.text("大类", "例如“个人”“企业”。"),
            Column.text("人群", "例如“残疾人”；空着表示整个大类。").optional(),
            Column.words("认人群的词", "文件里有这些词，就是写给这个人群的；用 | 隔开。")),
    TOPICS(
            "topics",
            "主题",
            "按生活事项分的主题和子主题，以及认出它们的词。",
            "上线后马上用于输入提示和理解问题；文件的主题在收录时确定，改动只影响此后收录或修改的文件。",
            2,
            Column.text("主题", "例如“生育”。"),
            Column.text("子主题", "例如“育儿补贴”。"),
            Column.words("认主题的词", "文件标题或正文里有这些词，就归到这个主题；用 | 隔开。")),
    PINS(
            "pins",
            "置顶答案",
            "在一段时间里，某些问题一定先答某个已发布的咨询条目。",
            "上线后马上用于公众问答和坐席台；到期自动失效。条目停用、失效时不会答出来。",
            2,
            Column.words("问法", "问题里要有的词；词之间用空格，表示都要有；几种问法用 | 隔开。例如：高龄津贴 涨|高龄补贴 提高。"),
            Column.of(new Form.EntryNumber(), "咨询条目", "条目的编号（q开头的13位），也可以粘贴条目页面的网址。"),
            Column.of(new Form.Day(), "从哪天起", "第一天，写成2026-01-31这样。"),
            Column.of(new Form.Day(), "到哪天止", "最后一天，这一天还有效。"),
            Column.text("理由", "为什么置顶。")),
    WORDING(
            "wording",
            "错敏词",
            "易错和不再使用的词，发布前检查时提示，不会自动改。",
            "上线后马上用于发布前检查；已有的检查结果在文件下次修改时更新。",
            1,
            Column.text("不该用的写法", "例如“布署”。"),
            Column.text("应改为", "例如“部署”。").optional(),
            Column.words("例外", "包含它、但本来就对的更长的词，用 | 隔开。").optional(),
            Column.text("说明", "为什么。").optional()),
    CONTACTS(
            "contacts",
            "对外公布的手机号",
            "单位有意公布的手机号，发布前检查时不当作个人信息。",
            "上线后马上用于发布前检查；已有的检查结果在文件下次修改时更新。",
            1,
            Column.text("号码", "11位手机号。"),
            Column.text("单位或岗位", "谁的值班手机，不要写个人姓名。"),
            Column.of(new Form.Month(), "从何时起", "年月，例如2025-05。"),
            Column.text("备注", "公布的依据。").optional()),
    HOLIDAYS(
            "holidays",
            "节假日",
            "放假和调休上班的日子，用来数工作日。",
            "上线后马上用于政策解读的时限检查。",
            1,
            Column.of(new Form.Day(), "日期", "一天一行，写成2026-01-31这样。"),
            Column.of(
                    new Form.Choice(List.of(new Option("rest", "放假（本来是工作日）"), new Option("work", "上班（本来是周六、周日）"))),
                    "安排",
                    "周末本来就休息，不用写。"),
            Column.text("依据", "国务院办公厅通知的文号。")),
    DEFAULT_TERMS(
            "default-terms",
            "默认期限",
            "没有写明有效期的文件按哪条规定算到期。没有规定就空着，不作任何推定。",
            "上线后用于此后收录或修改的文件；已收录文件的有效性不变。",
            4,
            Column.text("制定机关或地区", "机关全称；写地名表示该地所有机关。"),
            Column.of(
                    new Form.Choice(
                            List.of(new Option("试行", "试行"), new Option("暂行", "暂行"), new Option("普通", "其他（普通）"))),
                    "种类",
                    "按文件标题里的字。"),
            Column.of(new Form.Number(30), "年数", "从施行算起几年。"),
            Column.of(new Form.Day(), "适用于哪天以后", "这一天及以后制定的文件才适用。"),
            Column.text("依据", "文号和条款，例如“某某办法（文号）第二十条”。"),
            Column.text("负责单位", "谁对这条规则负责。")),
    DUTIES(
            "duties",
            "部门职责",
            "哪类事归哪个部门，转办来电时作为建议。",
            "上线后马上用于坐席台。",
            1,
            Column.text("事项", "例如“社会救助”。"),
            Column.words("认事项的词", "来电内容里有这些词，就建议转这个部门；用 | 隔开。"),
            Column.text("部门", "部门全称。"),
            Column.text("公开电话", "没有就写“-”。"),
            Column.text("来源", "依据哪份“三定”规定或职责清单。")),
    OPEN_ITEMS(
            "open-items",
            "公开事项目录",
            "主动公开基本目录里的事项，每项由谁负责、靠哪些词认出它的内容，用来查有目录没内容的“两张皮”。",
            "上线后马上用于覆盖情况和年度报告，不影响检索和问答。",
            2,
            Column.text("领域", "例如“社会救助”。"),
            Column.text("公开事项", "例如“最低生活保障政策”。"),
            Column.text("公开内容", "要公开哪些要素。").optional(),
            Column.text("公开依据", "法律、法规或者文件。").optional(),
            Column.text("公开时限", "目录上怎样写的，例如“形成或变更之日起20个工作日内”。").optional(),
            Column.text("责任部门", "部门全称。"),
            Column.of(
                    new Form.Choice(List.of(new Option("本库", "内容在本库"), new Option("他处", "内容在别的平台，本库不判断"))),
                    "在哪里",
                    "预决算、处罚结果这类在别的平台公开的，选“别的平台”。"),
            Column.words("认内容的词", "标题、问题或主题里有这些词就算它的内容；词之间用空格，表示都要有；几种说法用 | 隔开。例如：义务教育 招生。")
                    .optional(),
            Column.of(new Form.Number(120), "更新期限（月）", "最近的内容超过几个月算旧；不填就不查旧。").optional(),
            Column.words("指定内容", "靠词认不出的，写文件或咨询条目的编号或网址，用 | 隔开。").optional(),
            Column.text("备注", "目录从哪里来、在哪里公开。").optional());

    private final String id;
    private final String label;
    private final String told;
    private final String effect;
    private final int keys;
    private final List<Column> columns;

    /// @param keys how many columns from the first tell a row from others
    ListKind(String id, String label, String told, String effect, int keys, Column... columns) {
        this.id = id;
        this.label = label;
        this.told = told;
        this.effect = effect;
        this.keys = keys;
        this.columns = List.of(columns);
    }

    private static Column tier() {
        var tiers = Stream.of("国家", "省", "市", "县")
                .map(tier -> new Option(tier, tier))
                .toList();
        return Column.of(new Form.Choice(tiers), "级别", "直辖市算省，市辖区算县。");
    }

    /// As in addresses, in the store and in the name of the file.
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /// What it is for.
    public String told() {
        return told;
    }

    /// From when on a change counts, and for what.
    public String effect() {
        return effect;
    }

    public String file() {
        return id + ".tsv";
    }

    public List<Column> columns() {
        return columns;
    }

    /// Whether the index has to be made anew after a change.
    public boolean isSegmenting() {
        return this == TERMS;
    }

    /// What tells a row from the others of its list.
    public String key(List<String> row) {
        return String.join("／", row.subList(0, Math.min(keys, row.size())));
    }

    public static Optional<ListKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
