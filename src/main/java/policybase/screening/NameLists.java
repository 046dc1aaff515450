package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Lists that put names beside identity numbers, phones, addresses, accounts, illnesses: the main leak of public lists.
/// The head of the table gives it away; empty forms and lists of offices pass. Also lists typed with spaces.
final class NameLists implements Detector {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}]{0,8}姓名[\\p{IsHan}（）()]{0,6}|户主|户主名|申请人|持卡人");

    private static final Pattern PERSONAL = Pattern.compile(
            "身份证|证件号|公民身份|电话|手机|联系方式|住址|家庭地址|居住地|户籍地|户籍所在|账号|帐号|卡号|开户|病种|疾病|病情|诊断|残疾等级|残疾类别|残疾证|低保类别|与户主关系|出生");

    private static final Pattern OF_OFFICE = Pattern.compile("(?:办公|单位|值班|咨询|监督|举报|投诉|服务|窗口|公开).*电话|.*(?:要求|说明|份数|是否)");
    private static final Pattern EMPTY = Pattern.compile(
            "[\\s/—\\-×xX*＊_.。…]*|无|略|（略）|.*(?:签字|签名|填写|示例|盖章).*|[×xX*＊○]+|（[^）]*）|0\\d{2,3}-?\\d{7,8}(?:[、/,，]0\\d{2,3}-?\\d{7,8})*|\\d{7,8}|[\\d*＊xX]*[*＊]{4,}[\\d*＊xX]*");

    @Override
    public List<Hit> in(Piece piece) {
        if (!piece.isTable()) {
            return typed(piece);
        }
        var rows = piece.rows();
        for (var head = 0; head < Math.min(rows.size(), 5); head++) {
            if (listed(rows, head) || paired(rows, head)) {
                return List.of(Hit.of(Concern.NAME_LIST, piece.row(head)));
            }
        }
        return List.of();
    }

    /// A row of heads with people below it.
    private static boolean listed(List<List<String>> rows, int head) {
        var heads = rows.get(head).stream().map(NameLists::bare).toList();
        var name = first(heads, NAME);
        var personal = personal(heads);
        return name.isPresent()
                && !personal.isEmpty()
                && rows.subList(head + 1, rows.size()).stream().anyMatch(row -> isPerson(row, name.get(), personal));
    }

    private static boolean isPerson(List<String> row, int name, List<Integer> personal) {
        return name < row.size()
                && Names.is(bare(row.get(name)))
                && personal.stream()
                        .anyMatch(column -> column < row.size()
                                && !EMPTY.matcher(bare(row.get(column))).matches());
    }

    /// A filled form: 姓名 | 某人 | 身份证号 | ….
    private static boolean paired(List<List<String>> rows, int head) {
        var named = false;
        var personal = false;
        for (var row : rows.subList(head, rows.size())) {
            for (var column = 0; column + 1 < row.size(); column++) {
                var label = bare(row.get(column));
                var value = bare(row.get(column + 1));
                named |= NAME.matcher(label).matches() && Names.is(value);
                personal |= isPersonal(label)
                        && !EMPTY.matcher(value).matches()
                        && !PERSONAL.matcher(value).find()
                        && !Names.is(value);
            }
        }
        return named && personal && head == 0 && !heading(rows.getFirst());
    }

    /// Whether a row holds two labels side by side: then it heads columns and is no form.
    private static boolean heading(List<String> row) {
        var labels = row.stream()
                .map(NameLists::bare)
                .filter(cell -> NAME.matcher(cell).matches() || isPersonal(cell))
                .count();
        return labels > 1 && row.stream().map(NameLists::bare).noneMatch(Names::is);
    }

    /// Lines whose words are parted by spaces as if in columns.
    private static List<Hit> typed(Piece piece) {
        var hits = new ArrayList<Hit>();
        var rows = new ArrayList<List<String>>();
        for (var line : piece.lines()) {
            rows.add(List.of(line.text().strip().split("[ 　\\t]+")));
        }
        for (var head = 0; head < rows.size(); head++) {
            var heads = rows.get(head);
            if (heads.size() >= 3 && listed(rows.subList(head, Math.min(rows.size(), head + 4)), 0)) {
                hits.add(Hit.of(Concern.NAME_LIST, line(piece, head)));
            }
        }
        return hits;
    }

    private static Span line(Piece piece, int number) {
        return piece.lines().get(number).where();
    }

    private static Optional<Integer> first(List<String> cells, Pattern pattern) {
        for (var i = 0; i < cells.size(); i++) {
            if (pattern.matcher(cells.get(i)).matches()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> personal(List<String> heads) {
        var columns = new ArrayList<Integer>();
        for (var i = 0; i < heads.size(); i++) {
            if (isPersonal(heads.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isPersonal(String head) {
        return head.length() <= 16
                && PERSONAL.matcher(head).find()
                && !OF_OFFICE.matcher(head).matches();
    }

    private static String bare(String cell) {
        return cell.replaceAll("[\\s　]", "");
    }
}
