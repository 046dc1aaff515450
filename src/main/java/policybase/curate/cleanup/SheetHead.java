package policybase.curate.cleanup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which column of a list holds what, by the words of its head row; -1 for what it does not have.
record SheetHead(int item, int title, int number, int maker, int result, int remark, int width) {
    private static final Pattern ITEM = Pattern.compile("序号|编号|项号|项次|号|No\\.?");
    private static final Pattern TITLE = Pattern.compile(".*(?:文件名称|文件标题|文件题名|规章名称|法规名称|标题|名称|文件名|题名).*|文件");
    private static final Pattern NUMBER = Pattern.compile(".*(?:发文字号|文号|发文号|文件编号|文件号|字号).*");
    private static final Pattern MAKER = Pattern.compile(".*(?:制定|发文|制发|印发|发布|起草|责任|牵头|实施|主管)(?:机关|单位|部门|主体).*");
    private static final Pattern RESULT =
            Pattern.compile(".*(?:清理结果|清理意见|处理意见|处理结果|处理方式|清理方式|清理结论|处理建议).*|意见|结果|结论|类别|效力|效力状态|有效性|处理");
    private static final Pattern REMARK = Pattern.compile(".*(?:备注|说明|理由|原因|依据).*");

    /// The columns, when the row is the head of a list of documents.
    static Optional<SheetHead> of(List<String> row) {
        var head = new SheetHead(
                column(row, ITEM),
                column(row, TITLE),
                column(row, NUMBER),
                column(row, MAKER),
                column(row, RESULT),
                column(row, REMARK),
                row.size());
        var filled = row.stream().filter(cell -> !cell.isBlank()).count();
        return filled >= 2
                        && (head.title >= 0 || head.number >= 0)
                        && row.stream().allMatch(cell -> cell.length() <= 20)
                ? Optional.of(head)
                : Optional.empty();
    }

    /// A cell without spaces around it; empty when there is none.
    Optional<String> cell(List<String> row, int column) {
        return column >= 0 && column < row.size()
                ? Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static int column(List<String> row, Pattern name) {
        for (var i = 0; i < row.size(); i++) {
            if (name.matcher(row.get(i).replaceAll("[\\s　]", "")).matches()) {
                return i;
            }
        }
        return -1;
    }
}
