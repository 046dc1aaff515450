package policybase.extract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.tika.pipes.PipesResult;
import policybase.document.Fault;
import policybase.extract.child.Job;

/// Children that share one queue of files, and one more for second tries: a file that has killed
/// a child is tried once again, alone in a child apart, so that the others go on with the files
/// behind it. The child that was used last is used next: while files come one by one, one warm
/// child does them all and the others are never started.
final class Crew implements AutoCloseable {
    private final List<Child> all = new ArrayList<>();
    private final BlockingDeque<Child> idle = new LinkedBlockingDeque<>();
    private final BlockingDeque<Child> apart = new LinkedBlockingDeque<>();

    Crew(ExtractSettings settings, Path home, Path configuration, int size, long heap, Duration timeout) {
        for (var number = 0; number <= size; number++) {
            var child = new Child(settings, home.resolve("child-" + number), configuration, heap, timeout);
            all.add(child);
            if (number < size) {
                idle.add(child);
            } else {
                apart.add(child);
            }
        }
    }

    PipesResult read(Path file, Job job) {
        var first = readBy(idle, file, job);
        return Child.died(first) ? readBy(apart, file, job) : first;
    }

    private static PipesResult readBy(BlockingDeque<Child> queue, Path file, Job job) {
        Child child;
        try {
            child = queue.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.BUSY, "文字抽取被中断，请重试。", e);
        }
        try {
            return child.read(file, job);
        } finally {
            queue.addFirst(child);
        }
    }

    int running() {
        return (int)
                all.stream().map(Child::process).filter(Optional::isPresent).count();
    }

    long deaths() {
        return all.stream().mapToLong(Child::deaths).sum();
    }

    @Override
    public void close() {
        all.forEach(Child::close);
    }
}
