package policybase.screening;

import java.util.regex.Pattern;

/// Whether a few characters are a person's name, by how names are made.
final class Names {
    private static final Pattern NAME = Pattern.compile(Surnames.PATTERN + "\\p{IsHan}{1,2}");
    private static final Pattern PLACEHOLDER = Pattern.compile("张三|李四|王五|赵六|.*[某氏]|.*某某|.*(?:签字|签名|填写|示例|略|盖章|姓名|名称)");

    private Names() {}

    static boolean is(String text) {
        return NAME.matcher(text).matches()
                && !PLACEHOLDER.matcher(text).matches()
                && !Surnames.NOT_NAMES.matcher(text).find();
    }
}
