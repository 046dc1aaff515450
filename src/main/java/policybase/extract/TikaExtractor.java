package policybase.extract;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import policybase.document.Fault;
import policybase.extract.Extraction.Unreadable;
import policybase.extract.child.Job;

/// Reads files in child processes: the gate first, then the readers of text, then, for scans, the readers of pictures.
public final class TikaExtractor implements Extractor {
    private final ExtractSettings settings;
    private final Gate gate;
    private final AtomicLong files = new AtomicLong();
    private @Nullable Workshop workshop;
    private boolean closed;

    public TikaExtractor(ExtractSettings settings) {
        this.settings = settings;
        this.gate = new Gate(settings.limits());
    }

    @Override
    public Extraction extract(Path file, String name) {
        files.incrementAndGet();
        var refused = gate.refuses(file);
        if (refused.isPresent()) {
            return refused.get().unreadable();
        }
        var open = open();
        var extraction = read(open, file, name);
        return extraction instanceof Unreadable && OldWps.mayBeText(file, name)
                ? read(open, file, name + ".txt")
                : extraction;
    }

    private Extraction read(Workshop open, Path file, String name) {
        var members = open.membersFolder();
        var reading = Reading.of(open.texts().read(file, job(name, members, "")), name, members);
        if (!reading.needsOcr() || settings.tesseract().isEmpty()) {
            return reading.extraction();
        }
        var tesseract = settings.tesseract().get().toString();
        return Reading.of(open.scans().read(file, job(name, members, tesseract)), name, members)
                .extraction();
    }

    private Job job(String name, Path members, String tesseract) {
        var limits = settings.limits();
        return new Job(name, members.toString(), limits.entries(), limits.inflated(), tesseract, limits.scannedPages());
    }

    private synchronized Workshop open() {
        if (closed) {
            throw new Fault(Fault.Kind.BUSY, "系统正在关闭，暂不能抽取文字。");
        }
        if (workshop == null) {
            workshop = new Workshop(settings);
        }
        return workshop;
    }

    @Override
    public synchronized Workers workers() {
        return workshop == null
                ? new Workers(0, files.get(), 0)
                : new Workers(
                        workshop.texts().running() + workshop.scans().running(),
                        files.get(),
                        workshop.texts().deaths() + workshop.scans().deaths());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (workshop != null) {
            workshop.close();
            workshop = null;
        }
    }
}
