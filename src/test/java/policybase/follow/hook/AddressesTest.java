package policybase.follow.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.document.Fault;

/// Nobody can have this machine knock at doors of its own network, however the address is written.
class AddressesTest {
    private final Addresses strict = new Addresses(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/x",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1:8443/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://192.0.2.7/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[ff02::1]/"
            })
    void addressesOfTheOwnNetworkAreRefusedUnlessConfigured(String address) {
        assertThatThrownBy(() -> strict.resolve(address))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("内部网络");
        assertThat(new Addresses(false, true).resolve(address).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "https://user:secret@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https:///nowhere",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "8.8.8.8",
                "https://8.8.8.8/ with space"
            })
    void onlyWholeAddressesOverHttpsWillDo(String address) {
        assertThatThrownBy(() -> strict.resolve(address)).isInstanceOf(Fault.class);
    }

    @Test
    void publicOnesAreCalledByTheVeryAddressThatWasJudged() {
        var target = strict.resolve("https://8.8.8.8:8443/changes?a=1");
        assertThat(target.address().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(strict.resolve("https://[2606:4700::1111]/").port()).isEqualTo(443);
        assertThat(new Addresses(true, false).resolve("http://8.8.8.8/").port()).isEqualTo(80);
    }
}
