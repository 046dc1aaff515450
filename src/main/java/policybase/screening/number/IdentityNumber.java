package policybase.screening.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// 居民身份证号码 (GB 11643): 18 characters with a check character, or the 15 digits of before 1999, which have none.
public final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10x98765432";

    /// First two digits: the codes of provinces (GB/T 2260), and 81–83 of the residence permits for people of Hong
    /// Kong, Macao and Taiwan.
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdentityNumber() {}

    /// Eighteen characters of the right shape with the right check character.
    public static boolean valid(String number) {
        return shaped(number) && check(number) == Character.toLowerCase(number.charAt(17));
    }

    /// Eighteen characters that begin with a province and hold a birthday, whatever the check character.
    public static boolean shaped(String number) {
        return number.matches("[1-9][0-9]{16}[0-9xX]")
                && known(number)
                && birthday(number).isPresent();
    }

    /// Fifteen digits that begin with a province and hold a birthday of the twentieth century.
    public static boolean old(String number) {
        return number.matches("[1-9][0-9]{14}")
                && known(number)
                && day("19" + number.substring(6, 12)).isPresent();
    }

    /// The birthday in eighteen characters; empty when the digits are no day between 1880 and 2099.
    public static Optional<LocalDate> birthday(String number) {
        return day(number.substring(6, 14)).filter(day -> day.getYear() >= 1880).filter(day -> day.getYear() < 2100);
    }

    /// The character that makes seventeen digits valid.
    public static char check(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean known(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
