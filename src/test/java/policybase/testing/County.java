package policybase.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.DocumentNumber;
import policybase.document.Level;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Relation;
import policybase.document.Relation.Cited;
import policybase.document.RelationKind;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// The documents of the invented 云溪县 on a [Shelf]: one of each status a reader can meet.
public final class County {
    /// The day the tests take for today.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// In force since 2024; chapters, items, and a table.
    public static final PolicyDocument ALLOWANCE = Papers.titled("云溪县高龄津贴发放办法", "云府规〔2024〕1号")
            .topic("养老", "救助")
            .chapter("一", "总则", article("一", "为保障高龄老人基本生活，根据有关规定，制定本办法。"))
            .chapter(
                    "二",
                    "对象和标准",
                    article(
                            "二",
                            "具有本县户籍、年满80周岁的老年人，可以申领高龄津贴。",
                            "有下列情形之一的，不发放高龄津贴：",
                            "（一）户籍迁出本县的；",
                            "（二）已经死亡的；",
                            "（三）正在服刑的。"),
                    article("三", "高龄津贴按月发放，80至89周岁每人每月50元，90至99周岁每人每月100元，100周岁以上每人每月300元。"))
            .chapter(
                    "三",
                    "申请",
                    article("四", "申请人持身份证、户口簿向户籍所在地乡镇人民政府提出申请。", "乡镇人民政府应当在10个工作日内办结。"),
                    article("五", "本办法自2024年2月1日起施行，有效期5年。"))
            .block(new Division(
                    Level.ATTACHMENT,
                    "1",
                    "附件1",
                    "高龄津贴标准表",
                    List.of(new Table(
                            List.of(
                                    List.of("年龄", "每月标准（元）"),
                                    List.of("80至89周岁", "50"),
                                    List.of("90至99周岁", "100"),
                                    List.of("100周岁以上", "300")),
                            1))))
            .relation(new Relation(
                    RelationKind.REPEALS,
                    new Cited(Optional.of("云溪县高龄津贴暂行办法"), DocumentNumber.parse("云府规〔2018〕6号")),
                    Optional.of(old().id()),
                    List.of(),
                    "《云溪县高龄津贴暂行办法》同时废止。"))
            .relation(new Relation(
                    RelationKind.BASED_ON,
                    new Cited(Optional.of("中华人民共和国老年人权益保障法"), Optional.empty()),
                    Optional.empty(),
                    List.of(),
                    "根据《中华人民共和国老年人权益保障法》"))
            .make();

    /// Repealed in 2024; the only one that speaks of 百岁老人慰问金.
    public static final PolicyDocument OLD_ALLOWANCE = old();

    /// Whether it is in force is not known.
    public static final PolicyDocument UNCLEAR = Papers.titled("云溪县殡葬惠民补助办法", "云府发〔2012〕9号")
            .topic("救助")
            .article("一", "城乡困难群众死亡后火化的，给予基本殡葬服务费补助1000元。")
            .problem(Problem.error(Problem.Step.EXTRACT, "第3页没有文字层。"))
            .make();

    /// In force, but one article was repealed.
    public static final PolicyDocument PARTLY = Papers.titled("云溪县临时救助办法", "云府规〔2023〕4号")
            .topic("救助")
            .signed(LocalDate.of(2023, 3, 1))
            .article("一", "家庭因火灾、交通事故等意外事件导致基本生活困难的，可以申请临时救助。")
            .article("二", "临时救助金额为每人每次1000元至3000元。")
            .article("三", "临时救助由户籍所在地乡镇人民政府受理，居住证持有人不予受理。")
            .make();

    /// Not yet in force.
    public static final PolicyDocument COMING = Papers.titled("云溪县老旧小区加装电梯补贴办法", "云府规〔2026〕7号")
            .topic("住房")
            .signed(LocalDate.of(2026, 11, 1))
            .article("一", "既有住宅加装电梯的，每台补贴10万元。")
            .make();

    private County() {}

    public static Shelf shelf() {
        return new Shelf()
                .put(ALLOWANCE, commences(LocalDate.of(2024, 2, 1), "本办法自2024年2月1日起施行"))
                .put(
                        OLD_ALLOWANCE,
                        commences(LocalDate.of(2018, 6, 1), "本办法自2018年6月1日起施行"),
                        event(EventKind.REPEALED, LocalDate.of(2024, 2, 1), List.of(), Standing.CONFIRMED))
                .put(UNCLEAR)
                .put(
                        PARTLY,
                        commences(LocalDate.of(2023, 4, 1), "本办法自2023年4月1日起施行"),
                        event(EventKind.REPEALED, LocalDate.of(2025, 5, 1), List.of("第三条"), Standing.CONFIRMED))
                .put(COMING, commences(LocalDate.of(2027, 1, 1), "本办法自2027年1月1日起施行"));
    }

    private static PolicyDocument old() {
        return Papers.titled("云溪县高龄津贴暂行办法", "云府规〔2018〕6号")
                .topic("养老")
                .signed(LocalDate.of(2018, 5, 2))
                .article("一", "年满90周岁的老年人，每人每月发放高龄津贴30元。")
                .article("二", "百岁老人慰问金每人每年2000元，春节前发放。")
                .make();
    }

    private static Division article(String numeral, String... paragraphs) {
        return new Division(
                Level.ARTICLE,
                numeral,
                "第" + numeral + "条",
                "",
                List.of(paragraphs).stream()
                        .map(Paragraph::new)
                        .map(p -> (policybase.document.Block) p)
                        .toList());
    }

    public static Event commences(LocalDate day, String quote) {
        return new Event(
                EventKind.COMMENCES,
                Optional.of(day),
                Optional.empty(),
                List.of(),
                Samples.LEARNED,
                Optional.empty(),
                Optional.empty(),
                quote,
                Basis.STATED,
                Standing.CONFIRMED,
                "文本");
    }

    public static Event event(EventKind kind, LocalDate day, List<String> scope, Standing standing) {
        return new Event(
                kind,
                Optional.of(day),
                Optional.empty(),
                scope,
                Samples.LEARNED,
                Optional.of("《云溪县高龄津贴发放办法》（云府规〔2024〕1号）"),
                Optional.empty(),
                "同时" + kind.label(),
                Basis.DECIDED,
                standing,
                "文本");
    }
}
