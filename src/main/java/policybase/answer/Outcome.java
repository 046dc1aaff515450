package policybase.answer;

import java.util.Arrays;

/// The sorts of outcome a question can have. Their codes are the same on every channel and in what is kept.
public enum Outcome {
    CURATED("curated", "审核过的答复"),
    ANSWERED("answered", "已答复"),
    PARTLY_ANSWERED("partly-answered", "部分答复"),
    PLEASE_SPECIFY("please-specify", "请选择"),
    ONLY_HISTORICAL("only-historical", "只有历史规定"),
    NOT_HELD("not-held", "未收录"),
    NOT_OURS("not-ours", "请走其他渠道");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// What people read for a code that was kept; the code itself where it is of no sort there is now.
    public static String labelOf(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .map(Outcome::label)
                .findFirst()
                .orElse(code);
    }

    /// Whether its statements are told as what holds on the asked day.
    public boolean tellsWhatHolds() {
        return switch (this) {
            case CURATED, ANSWERED, PARTLY_ANSWERED, NOT_OURS -> true;
            case PLEASE_SPECIFY, ONLY_HISTORICAL, NOT_HELD -> false;
        };
    }
}
