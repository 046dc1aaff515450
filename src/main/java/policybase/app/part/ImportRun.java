package policybase.app.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.Fault;

/// Takes files and folders in, several at a time. What goes wrong with one file is that file's outcome; the rest goes
/// on.
public final class ImportRun implements AutoCloseable {
    private final ExecutorService executor;
    private final Intake intake;
    private final boolean publish;
    private final String actor;

    /// @param intakes makes the intake, which runs the members of containers on this run's threads
    public ImportRun(Function<Intake.Together, Intake> intakes, boolean publish, String actor) {
        // one light thread a file; how much really happens at once is up to the workers of the extractor
        this.executor = Executors.newVirtualThreadPerTaskExecutor();
        this.intake = intakes.apply(this::together);
        this.publish = publish;
        this.actor = actor;
    }

    /// A file and the name people know it by: its path from the folder that was named, that folder included.
    public record Offered(Path file, String name) {}

    /// Every regular file under the paths, in order of path. A path that is not there is a fault before anything
    /// begins.
    public static List<Offered> files(List<Path> paths) {
        var offered = new ArrayList<Offered>();
        for (var path : paths) {
            var start = path.toAbsolutePath().normalize();
            if (!Files.exists(start)) {
                throw new Fault(Fault.Kind.INVALID, "没有这个文件或文件夹：" + path);
            }
            var above = start.getParent() == null ? start : start.getParent();
            try (Stream<Path> walk = Files.walk(start)) {
                walk.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> offered.add(
                                new Offered(file, above.relativize(file).toString())));
            } catch (IOException | UncheckedIOException e) {
                throw new Fault(Fault.Kind.INVALID, "文件夹读不了：" + path + "（" + e.getMessage() + "）", e);
            }
        }
        return offered;
    }

    /// Takes all in; outcomes in the order of the files.
    public List<Taken> run(List<Offered> files, Progress progress) {
        var done = new AtomicLong();
        return together(files.stream()
                .<Supplier<List<Taken>>>map(offered -> () -> {
                    var taken = intake.take(offered.file(), offered.name(), publish, actor);
                    progress.at(done.incrementAndGet(), files.size());
                    return taken;
                })
                .toList());
    }

    private List<Taken> together(List<Supplier<List<Taken>>> jobs) {
        var running = jobs.stream().map(job -> executor.submit(job::get)).toList();
        var outcomes = new ArrayList<Taken>();
        try {
            for (var job : running) {
                outcomes.addAll(job.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.BUSY, "导入被中断；已入库的不会丢失，再次运行会从余下的继续。", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new Fault(Fault.Kind.BROKEN, "导入没有完成：" + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
