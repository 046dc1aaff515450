package policybase.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import policybase.document.Fault;
import policybase.extract.child.Job;

/// One child process that reads one file at a time, started with its first file and started anew after a file has
/// killed it. It has a temporary folder of its own, emptied after every such death, since a killed process leaves its
/// files behind. Used by one thread at a time.
final class Child implements AutoCloseable {
    /// A child takes two to four seconds of processor time to start; ten at once on a slow machine take longer.
    private static final Duration START = Duration.ofSeconds(60);

    /// Against leaks in parsers: after so many files a child makes room for a fresh one.
    private static final int FILES_PER_LIFE = 500;

    /// Documents inside a document (objects in a docx) that are read.
    private static final int EMBEDDED = 50;

    /// How long closing waits for a reader before it kills once more what that may have started.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final String FETCHER = "job";

    private final PipesParser parser;
    private final Path folder;
    private final HandlerConfig handling;
    private final AtomicLong deaths = new AtomicLong();

    /// Held while a file is read, so that closing cannot fall between two steps of it.
    private final ReentrantLock reading = new ReentrantLock();

    private volatile boolean closed;

    /// @param home folder of this child; made here
    Child(ExtractSettings settings, Path home, Path configuration, long heap, Duration timeout) {
        this.folder = home.resolve("tmp");
        try {
            Files.createDirectories(folder);
            this.parser = new PipesParser(configuration(settings, configuration, heap, timeout));
        } catch (IOException | TikaConfigException e) {
            throw new Fault(Fault.Kind.BROKEN, "文字抽取进程准备不了，请管理员检查临时目录：" + home, e);
        }
        this.handling = new HandlerConfig(
                HANDLER_TYPE.XML,
                HandlerConfig.PARSE_MODE.RMETA,
                settings.limits().characters(),
                EMBEDDED,
                true);
    }

    private PipesConfig configuration(ExtractSettings settings, Path configuration, long heap, Duration timeout)
            throws IOException, TikaConfigException {
        var config = PipesConfig.load(configuration);
        config.setNumClients(1);
        config.setJavaPath(settings.java().toString());
        config.setTikaConfig(configuration);
        config.setTimeoutMillis(timeout.toMillis());
        config.setStartupTimeoutMillis(START.toMillis());
        config.setShutdownClientAfterMillis(settings.idle().toMillis());
        config.setMaxFilesProcessedPerProcess(FILES_PER_LIFE);
        config.setMaxForEmitBatchBytes(-1);
        config.setForkedJvmArgs(List.of(
                "-cp",
                folder.toString(),
                "@" + classPathFile(settings.classPath()),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + settings.temporary().toAbsolutePath(),
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j.configurationFile=none"));
        return config;
    }

    /// The class path in an argument file, which overrides the one on the command line: that must stay short, or the
    /// system does not tell it and the process could not be found again.
    private Path classPathFile(String classPath) throws IOException {
        var quoted = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
        return Files.writeString(folder.resolveSibling("class-path.txt"), "-cp \"" + quoted + "\"\n");
    }

    /// Reads one file. An interrupted caller gets a fault, and so does one whose extractor closes; a
    /// file that kills the child gets a result that says so.
    PipesResult read(Path file, Job job) {
        reading.lock();
        try {
            refuseWhenClosed();
            var result = parser.parse(request(file, job));
            refuseWhenClosed();
            if (died(result)) {
                deaths.incrementAndGet();
                empty(folder);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.BUSY, "文字抽取被中断，请重试。", e);
        } catch (Fault e) {
            throw e;
        } catch (PipesException | IOException | RuntimeException e) {
            refuseWhenClosed();
            throw new Fault(Fault.Kind.BROKEN, "文字抽取进程启动不了，请管理员检查 Java 与内存。", e);
        } finally {
            reading.unlock();
        }
    }

    private FetchEmitTuple request(Path file, Job job) {
        var context = new ParseContext();
        context.set(HandlerConfig.class, handling);
        context.set(Job.class, job);
        var key = new FetchKey(FETCHER, file.toAbsolutePath().toString());
        return new FetchEmitTuple("file", key, EmitKey.NO_EMIT, new Metadata(), context);
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new Fault(Fault.Kind.BUSY, "系统正在关闭，暂不能抽取文字。");
        }
    }

    static boolean died(PipesResult result) {
        return switch (result.getStatus()) {
            case TIMEOUT, OOM, UNSPECIFIED_CRASH, INTERRUPTED_EXCEPTION -> true;
            default -> false;
        };
    }

    long deaths() {
        return deaths.get();
    }

    /// The living process: the child of ours whose command line names its folder.
    Optional<ProcessHandle> process() {
        var mark = "-Djava.io.tmpdir=" + folder;
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().arguments().stream()
                        .flatMap(java.util.Arrays::stream)
                        .anyMatch(mark::equals))
                .findFirst();
    }

    /// Ends the process and what it has started (OCR of a page). A file being read ends with it: its
    /// reader is waited for, as until then it could start the process anew.
    @Override
    public void close() {
        closed = true;
        var interrupted = false;
        while (true) {
            kill();
            try {
                if (reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try {
            parser.close();
        } catch (IOException e) {
            // The process is ended below in any case.
            kill();
        } finally {
            reading.unlock();
        }
        kill();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process().ifPresent(living -> {
            var below = living.descendants().toList();
            living.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            living.onExit().join();
        });
    }

    /// Removes what is in a folder, as far as it goes.
    static void empty(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder))
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // What cannot be removed now is tried again when the extractor closes.
            return;
        }
    }
}
