package policybase.screening.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Check characters by the examples of the standards, and by making codes.
class ChecksumTest {
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(5);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,true",
        "11010519491231002x,true",
        "110105194912310021,false",
        "110105194913310021,false",
        "201951199003071234,false"
    })
    void identityNumbers(String number, boolean valid) {
        assertThat(IdentityNumber.valid(number)).isEqualTo(valid);
    }

    @Test
    void theExampleOfTheStandardOfCreditCodes() {
        assertThat(CreditCode.valid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.valid("91350100M000100Y44")).isFalse();
    }

    /// One code in 31 has a remainder of 0, where the check is the first character and not one past the last.
    @Test
    void everyMadeCreditCodeIsValid() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var zeros = 0;
        for (var i = 0; i < 5_000; i++) {
            var code = new StringBuilder(random.nextBoolean() ? "91511722" : "N2511722");
            while (code.length() < 17) {
                code.append(alphabet.charAt(random.nextInt(31)));
            }
            var check = CreditCode.check(code.toString());
            zeros += check == '0' ? 1 : 0;
            assertThat(CreditCode.valid(code.toString() + check)).as("%s", code).isTrue();
        }
        assertThat(zeros).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"4111111111111111,true", "4111111111111112,false", "411111111111111,false"})
    void cardNumbers(String digits, boolean valid) {
        assertThat(CardNumber.valid(digits)).isEqualTo(valid);
    }
}
