package policybase.screening.number;

/// 银行卡号: 16 to 19 digits whose last one satisfies Luhn.
public final class CardNumber {
    private CardNumber() {}

    public static boolean valid(String digits) {
        return digits.length() >= 16 && digits.length() <= 19 && sum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum;
    }
}
