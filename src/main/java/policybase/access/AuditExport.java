package policybase.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import policybase.store.AuditLine;

/// Lines of the audit log for spreadsheets.
public final class AuditExport {
    public static final String HEAD = "\uFEFF编号,时间,登录名,姓名,来源,事项,对象,原来,现在,前行校验值,本行校验值";

    private AuditExport() {}

    public static String csv(AuditLine line) {
        var cells = new ArrayList<String>(List.of(Long.toString(line.number())));
        cells.addAll(AuditLine.fields(line.deed()).values());
        cells.add(line.previous());
        cells.add(line.hash());
        return cells.stream().map(AuditExport::cell).collect(Collectors.joining(","));
    }

    /// Quoted, and never a formula to a spreadsheet.
    private static String cell(String text) {
        var plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return plain.matches("[\\p{IsHan}\\w.:/-]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
