package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Names of bodies (机关): whether a piece of text is one, or several set side by side.
final class Organs {
    private static final String END =
            "(?:人民政府|政府|办公室|办公厅|委员会|人民法院|人民检察院|人民代表大会|管委会|国务院|中央军委|教委|[\\p{IsHan}]委|建委|局|厅|部|署|院|处|所|办|中心"
                    + "|总队|支队|大队|总社|协会|联合会|总工会|工会|银行|领导小组|指挥部|公司|集团|台|政协|法院|检察院|残联|妇联|团委|社|站|行|会|司)";
    private static final Pattern NAME =
            Pattern.compile("(?:中共)?[\\p{IsHan}“”（）()·]{1,34}?" + END + "(?:[（(][\\p{IsHan}]{2,12}[）)])?|国务院|中央军委");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            ".*(?:关于|根据|规定|按照|负责|应当|可以|以及|各|有关|相关|所属|本办法|通知|办法|工作(?!领导|委员|办公|小组|协调|站|总站)|主题|当前).*|各.*|[有该本其].{0,3}部|附.*|.*[：:].*");
    private static final String TAX = "国家税务总局";
    private static final Pattern SEAL = Pattern.compile("\\s*[（(](?:代章|盖章|公章|印章|章)[）)]\\s*");
    private static final Pattern GAP = Pattern.compile("[\\s　、,，]+");

    private Organs() {}

    /// Whether the whole text is the name of one body.
    static boolean isName(String text) {
        return text.length() >= 3
                && text.length() <= 40
                && NAME.matcher(text).matches()
                && !NOT_A_NAME.matcher(text).matches();
    }

    /// The local branch of the tax office bears two names, which belong together: 国家税务总局青栎县税务局.
    private static List<String> withBranch(List<String> before, String branch) {
        var name = branch.replaceAll("[\\s　]", "");
        if (before.isEmpty() || !isName(name)) {
            return List.of();
        }
        var names = new ArrayList<>(before);
        names.add(name);
        return List.copyOf(names);
    }

    /// Two names of one place run together: 重庆市人力资源和社会保障局重庆市财政局.
    private static List<String> glued(String line) {
        var again = line.length() > 12 ? line.indexOf(line.substring(0, 2), 6) : -1;
        if (again < 0) {
            return List.of();
        }
        var first = line.substring(0, again);
        var second = line.substring(again);
        return isName(first) && isName(second) ? List.of(first, second) : List.of();
    }

    /// Names printed with a space between all characters: 广 东 省 财 政 厅.
    private static String unspaced(String line) {
        var out = new StringBuilder();
        var single = false;
        for (var word : line.split("[\\s　]+")) {
            var one = word.length() == 1;
            out.append(out.isEmpty() || single && one ? "" : " ").append(word);
            single = one;
        }
        return out.toString();
    }

    /// The bodies a line names and nothing else, side by side; empty when the line says anything more.
    static List<String> namesIn(String line) {
        var tight = SEAL.matcher(line.strip()).replaceAll("");
        var branch = tight.indexOf(TAX, 4);
        if (branch > 0) {
            return withBranch(namesIn(tight.substring(0, branch)), tight.substring(branch));
        }
        if (isName(tight.replaceAll("[\\s　]", "")) && tight.length() <= 12) {
            return List.of(tight.replaceAll("[\\s　]", ""));
        }
        var names = new ArrayList<String>();
        for (var part : GAP.split(unspaced(tight))) {
            if (!part.isEmpty()) {
                names.add(part);
            }
        }
        if (names.size() > 1 && names.stream().allMatch(Organs::isName)) {
            return List.copyOf(names);
        }
        var glued = glued(tight);
        if (!glued.isEmpty()) {
            return glued;
        }
        var whole = tight.replaceAll("[\\s　]", "");
        return isName(whole) ? List.of(whole) : List.of();
    }
}
