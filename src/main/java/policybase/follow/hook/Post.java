package policybase.follow.hook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import policybase.document.Fault;

/// Sends one request and reads how it was answered, no more. By a socket of its own, because a client of HTTP would
/// resolve the name again, and somebody's name server may then say something else than when it was judged; it would
/// also follow where an answer points.
final class Post {
    private static final int LONGEST_LINE = 300;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Addresses addresses;
    private final Duration patience;

    /// @param patience with connecting, and with the first line of the answer
    Post(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /// What became of it.
    sealed interface Answer {
        record Status(int code) implements Answer {}

        record None(String why) implements Answer {}
    }

    Answer send(String address, Map<String, String> headers, String body) {
        try {
            var target = addresses.resolve(address);
            try (var socket = connect(target)) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                var out = socket.getOutputStream();
                out.write(head(target, headers, bytes.length).getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.flush();
                return status(socket.getInputStream());
            }
        } catch (Fault fault) {
            return new Answer.None(String.valueOf(fault.getMessage()));
        } catch (SocketTimeoutException _) {
            return new Answer.None("对方" + patience.toSeconds() + "秒里没有答复。");
        } catch (IOException e) {
            return new Answer.None("连接不上，或者中途断了：" + e.getMessage());
        }
    }

    private Socket connect(Addresses.Target target) throws IOException {
        var plain = new Socket(Proxy.NO_PROXY);
        try {
            plain.connect(new InetSocketAddress(target.address(), target.port()), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            if (!target.isSecure()) {
                return plain;
            }
            var secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(plain, target.uri().getHost(), target.port(), true);
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static String head(Addresses.Target target, Map<String, String> headers, int length) {
        var uri = target.uri();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(uri.getHost());
        head.append(uri.getPort() > 0 ? ":" + uri.getPort() : "").append("\r\n");
        head.append("Content-Type: application/json; charset=utf-8\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        head.append("User-Agent: PolicyBase\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /// The first line of the answer; somebody who sends it letter by letter is not waited for.
    private Answer status(InputStream in) throws IOException {
        var line = new StringBuilder();
        var until = System.nanoTime() + patience.toNanos();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE || System.nanoTime() > until) {
                return new Answer.None("对方没有按 HTTP 答复。");
            }
            line.append((char) c);
        }
        var status = STATUS.matcher(line.toString().strip());
        return status.matches()
                ? new Answer.Status(Integer.parseInt(status.group(1)))
                : new Answer.None("对方没有按 HTTP 答复。");
    }
}
