package policybase.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are good enough (口令规则): twelve characters of any kind, or eight of three kinds; none that everybody
/// tries first, and none made of the person's own login or name.
public final class PasswordRules {
    /// Long enough without any mixture (NIST SP 800-63B puts length first).
    private static final int LONG = 12;

    /// Long enough with three of the four kinds: what 等级保护 asks for (GB/T 22239, 身份鉴别).
    private static final int MIXED = 8;

    private static final int KINDS = 3;

    /// Longer ones only cost time to hash.
    public static final int LONGEST = 128;

    public static final String TOLD = "口令至少12个字符；或者至少8个字符，含大写字母、小写字母、数字、符号中的三类。不要用常见口令、姓名或登录名。";

    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /// Why a password is not good enough; empty when it is.
    static Optional<String> refusal(String password, String login, String name) {
        var length = password.codePointCount(0, password.length());
        var low = password.toLowerCase(Locale.ROOT);
        if (length > LONGEST) {
            return Optional.of("口令太长了，最多" + LONGEST + "个字符。");
        }
        if (length < MIXED || length < LONG && kinds(password) < KINDS) {
            return Optional.of("口令太短或太简单。" + TOLD);
        }
        if (low.chars().distinct().count() < 5) {
            return Optional.of("口令里重复的字符太多。" + TOLD);
        }
        if (COMMON.contains(low) || COMMON.contains(low.replaceAll("[^a-z]+$", "")) || isRun(low)) {
            return Optional.of("这是常见的口令，容易被猜中。" + TOLD);
        }
        if (low.contains(login) || name.length() > 1 && password.contains(name)) {
            return Optional.of("口令里不要有登录名或姓名。");
        }
        return Optional.empty();
    }

    private static long kinds(String password) {
        return java.util.stream.Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind ->
                        java.util.regex.Pattern.compile(kind).matcher(password).find())
                .count();
    }

    /// 123456789012, abcdefghijkl: each character follows the one before, up or down.
    private static boolean isRun(String text) {
        var steps = 0;
        for (var i = 1; i < text.length(); i++) {
            var step = text.charAt(i) - text.charAt(i - 1);
            steps += step == 1 || step == -1 || step == -9 ? 1 : 0;
        }
        return steps >= text.length() - 2;
    }

    private static Set<String> load() {
        try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
