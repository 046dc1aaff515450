package policybase.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A bad line to a server on this machine: every connection is cut after some bytes of its answers, few or many, or
/// ends after some seconds, so that on a slower machine there are more of them and not fewer.
public final class CuttingProxy implements AutoCloseable {
    /// Doublings of one byte after which a line is cut: from half a kilobyte to a megabyte, two of three before eight
    /// kilobytes.
    private static final int FEWEST = 9;

    private static final int FEW = 13;
    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ServerSocket door;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile int target;

    public CuttingProxy(long seed) {
        random = new Random(seed);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    /// @param port where from now on connections lead to
    public void leadTo(int port) {
        target = port;
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /// How many lines were cut in the middle of an answer.
    public int cut() {
        return cut.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var isShort = random.nextInt(3) > 0;
                var bytes = (long) Math.pow(2, random.nextDouble(isShort ? FEWEST : FEW, isShort ? FEW : MOST));
                threads.submit(() -> connect(client, bytes));
                threads.submit(() -> {
                    Thread.sleep(LONGEST);
                    client.close();
                    return null;
                });
            } catch (IOException _) {
                return;
            }
        }
    }

    private void connect(Socket client, long bytes) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var out = threads.submit(() -> copy(client.getInputStream(), server.getOutputStream(), Long.MAX_VALUE));
            if (!copy(server.getInputStream(), client.getOutputStream(), bytes)) {
                cut.incrementAndGet();
            }
            out.cancel(true);
        } catch (IOException _) {
            // one side is gone, and so is the line
        }
    }

    /// False when it ended before the stream did.
    private static boolean copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[4_096];
        for (var left = most; left > 0; ) {
            var count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                return true;
            }
            out.write(buffer, 0, count);
            out.flush();
            left -= count;
        }
        return false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
