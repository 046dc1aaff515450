package policybase.screening.number;

import policybase.document.Span;

/// A number found in a text.
///
/// @param where its place in the text as given
/// @param value the number alone: half width, lower case, no spaces or hyphens
/// @param confirmed whether more than its shape speaks for it: a checksum, or for numbers without one a cue beside it
/// @param cued whether words beside it say what it is
public record Mention(Sort sort, Span where, String value, boolean confirmed, boolean cued) {

    /// What a number is.
    public enum Sort {
        IDENTITY("身份证号"),
        OLD_IDENTITY("十五位身份证号"),
        TRAVEL_DOCUMENT("证件号"),
        CARD("银行卡号"),
        MOBILE("手机号"),
        LANDLINE("固定电话"),
        PLATE("车牌号"),
        MAIL("邮箱"),
        CREDIT_CODE("统一社会信用代码");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
