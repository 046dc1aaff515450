package policybase.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// 文种: the 15 kinds of 党政机关公文处理工作条例 第八条, and the names that normative texts and their companions bear.
public enum Kind {
    RESOLUTION("决议"),
    DECISION("决定"),
    ORDER("命令"),
    DECREE("令"),
    COMMUNIQUE("公报"),
    ANNOUNCEMENT("公告"),
    PUBLIC_NOTICE("通告"),
    OPINION("意见"),
    NOTICE("通知"),
    CIRCULAR("通报"),
    REPORT("报告"),
    REQUEST("请示"),
    REPLY("批复"),
    BILL("议案"),
    LETTER("函"),
    ANSWER("复函"),
    MINUTES("纪要"),
    CODE("法典"),
    CONSTITUTION("宪法"),
    LAW("法"),
    ORDINANCE("条例"),
    MEASURES("办法"),
    PROVISIONS("规定"),
    DETAILED_RULES("细则"),
    RULES("规则"),
    STANDARD("标准"),
    REGIME("制度"),
    INTERPRETATION_OF_LAW("解释"),
    AMENDMENT("修正案"),
    PLAN("方案"),
    PROGRAMME("规划"),
    KEY_POINTS("要点"),
    SCHEDULE("计划"),
    GUIDE("指南"),
    GUIDANCE("指引"),
    MEASURE_SET("措施"),
    CATALOGUE("目录"),
    BYLAWS("章程"),
    PROCEDURE("规程"),
    PROCEEDING("程序"),
    EXPLANATION("解读"),
    QUESTIONS("问答"),
    OTHER("其他");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The kind whose name ends the title, the longest name first (实施细则 before 则). Brackets at the end must be gone.
    public static Optional<Kind> endingOf(String title) {
        return Arrays.stream(values())
                .filter(kind -> kind != OTHER && title.endsWith(kind.label))
                .max(Comparator.comparingInt(kind -> kind.label.length()));
    }
}
