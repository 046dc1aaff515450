package policybase.web.view;

import java.util.List;

/// A page that says what went wrong and what to do next.
public record ErrorView(PageFrame frame, int status, String title, String detail, List<Wrong> wrongs) {
    public ErrorView {
        wrongs = List.copyOf(wrongs);
    }

    /// A parameter that is faulty, and why.
    public record Wrong(String parameter, String message) {
        /// The parameter as the forms of the site call it; its name in addresses where no form has it.
        public String label() {
            return switch (parameter) {
                case "q" -> "要查的文字";
                case "asOf" -> "按哪一天的效力判断";
                case "knownAt" -> "只算本库到哪一天为止知道的";
                case "page" -> "第几页";
                case "size" -> "每页几件";
                case "order" -> "排序";
                case "validity" -> "有效性";
                case "scope" -> "在哪里找";
                case "exact" -> "怎样找";
                case "agency" -> "机关代字";
                case "number-year" -> "年份";
                case "serial" -> "序号";
                default -> parameter;
            };
        }
    }
}
