package policybase.follow.hook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import policybase.document.Fault;

/// Where may be sent to. Whoever could name any address could have this machine knock at doors that are shut to
/// themselves (SSRF), so names are resolved here, what they stand for is judged, and the very address judged is the one
/// that is called.
///
/// @param mayBePlain whether http will do, for networks that have no certificates
/// @param mayBePrivate whether addresses of the own network or machine will do
public record Addresses(boolean mayBePlain, boolean mayBePrivate) {
    private static final int LONGEST = 500;
    private static final int SECURE_PORT = 443;
    private static final int PLAIN_PORT = 80;

    /// First bytes and their number of bits: kept for other uses than reaching somebody (IANA special-purpose
    /// registry).
    private static final List<Block> SPECIAL = List.of(
            new Block(new int[] {0}, 8),
            new Block(new int[] {100, 64}, 10),
            new Block(new int[] {192, 0, 0}, 24),
            new Block(new int[] {192, 0, 2}, 24),
            new Block(new int[] {192, 88, 99}, 24),
            new Block(new int[] {198, 18}, 15),
            new Block(new int[] {198, 51, 100}, 24),
            new Block(new int[] {203, 0, 113}, 24),
            new Block(new int[] {240}, 4));

    /// Of 128 bits: only 2000::/3 reaches anybody, and of that not what holds an address of 32 bits or is for examples.
    private static final List<Block> SPECIAL_LONG = List.of(
            new Block(new int[] {0x20, 0x01, 0x00}, 23),
            new Block(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Block(new int[] {0x20, 0x02}, 16),
            new Block(new int[] {0x3f, 0xff}, 20));

    private record Block(int[] start, int bits) {
        boolean holds(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var given = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((given >> (7 - bit % 8) & 1) != (address[bit / 8] >> (7 - bit % 8) & 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Where a text leads.
    ///
    /// @param address to be called, and no other
    public record Target(URI uri, InetAddress address, int port) {
        boolean isSecure() {
            return "https".equalsIgnoreCase(uri.getScheme());
        }
    }

    /// @throws Fault INVALID with what is wrong in plain Chinese
    public Target resolve(String text) {
        var uri = parse(text);
        try {
            var all = InetAddress.getAllByName(uri.getHost());
            if (!mayBePrivate && !List.of(all).stream().allMatch(Addresses::isPublic)) {
                throw new Fault(Fault.Kind.INVALID, "这个网址通到本机或者内部网络，不能用。确实要通知内部系统的，请维护人员在配置里把 hooks.private 改为 true。");
            }
            var usual = "https".equalsIgnoreCase(uri.getScheme()) ? SECURE_PORT : PLAIN_PORT;
            return new Target(uri, all[0], uri.getPort() > 0 ? uri.getPort() : usual);
        } catch (UnknownHostException e) {
            throw new Fault(Fault.Kind.INVALID, "找不到这台主机：" + uri.getHost(), e);
        }
    }

    private URI parse(String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme());
            if (text.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null) {
                throw new Fault(Fault.Kind.INVALID, "请写完整的网址，如 https://kf.example.gov.cn/changes，不带用户名和 #。");
            }
            if (!scheme.equalsIgnoreCase("https") && !(mayBePlain && scheme.equalsIgnoreCase("http"))) {
                throw new Fault(
                        Fault.Kind.INVALID,
                        mayBePlain
                                ? "网址应以 https:// 或 http:// 开头。"
                                : "网址应以 https:// 开头。内部网络没有证书的，请维护人员在配置里把 hooks.http 改为 true。");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Fault(Fault.Kind.INVALID, "这不是网址：" + text, e);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> SPECIAL.stream().noneMatch(block -> block.holds(bytes));
            case Inet6Address _ ->
                new Block(new int[] {0x20}, 3).holds(bytes)
                        && SPECIAL_LONG.stream().noneMatch(block -> block.holds(bytes));
            default -> false;
        };
    }
}
