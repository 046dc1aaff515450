package policybase.extract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How extraction runs: which Java and class path the child processes use, where they may write, how many there are and
/// what one file may cost. Sizes are bytes.
///
/// @param java the java command of the children
/// @param classPath the class path of the children, as `-cp` takes it
/// @param temporary folder under which the children's and the members' files are kept until [TikaExtractor#close]
/// @param workers children reading text; each starts with the first file it gets
/// @param ocrWorkers children reading pictures, a queue of their own as a page takes seconds
/// @param heap maximum heap of a child
/// @param ocrHeap maximum heap of a child reading pictures (a page at 200 dpi needs about 160 MB)
/// @param timeout what one file may take
/// @param ocrTimeout what one scanned file may take
/// @param idle a child without work for so long goes away
/// @param limits what a file may be at most
/// @param tesseract the OCR command; empty switches OCR off
public record ExtractSettings(
        Path java,
        String classPath,
        Path temporary,
        int workers,
        int ocrWorkers,
        long heap,
        long ocrHeap,
        Duration timeout,
        Duration ocrTimeout,
        Duration idle,
        Limits limits,
        Optional<Path> tesseract) {

    private static final long MEGABYTE = 1L << 20;

    /// What a file may be at most; hostile files are far above, documents of offices far below.
    ///
    /// @param size bytes of the file
    /// @param entries entries of a zip package (docx, odt, ofd and archives alike)
    /// @param inflated bytes all entries of a package together inflate to
    /// @param ratio inflated bytes to packed bytes of a package, for packages over a megabyte inflated
    /// @param characters characters of markup and text taken from one file
    /// @param scannedPages pages of one file that are read by OCR
    public record Limits(long size, int entries, long inflated, int ratio, int characters, int scannedPages) {
        public static final Limits DEFAULT = new Limits(50 * MEGABYTE, 5_000, 200 * MEGABYTE, 100, 10_000_000, 60);
    }

    /// The settings that were measured: two workers of 512 MB, one OCR worker, half a minute a file, five a scan.
    ///
    /// @param javaHome home of the Java that runs the children
    public static ExtractSettings standard(Path javaHome, String classPath, Path temporary) {
        return new ExtractSettings(
                javaHome.resolve("bin").resolve("java"),
                classPath,
                temporary,
                2,
                1,
                512 * MEGABYTE,
                768 * MEGABYTE,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Limits.DEFAULT,
                Optional.empty());
    }

    public ExtractSettings withTesseract(Path command) {
        return new ExtractSettings(
                java,
                classPath,
                temporary,
                workers,
                ocrWorkers,
                heap,
                ocrHeap,
                timeout,
                ocrTimeout,
                idle,
                limits,
                Optional.of(command));
    }

    public ExtractSettings withWorkers(int texts, int scans) {
        return new ExtractSettings(
                java, classPath, temporary, texts, scans, heap, ocrHeap, timeout, ocrTimeout, idle, limits, tesseract);
    }

    public ExtractSettings withTimeouts(Duration text, Duration scan) {
        return new ExtractSettings(
                java, classPath, temporary, workers, ocrWorkers, heap, ocrHeap, text, scan, idle, limits, tesseract);
    }

    public ExtractSettings withLimits(Limits other) {
        return new ExtractSettings(
                java,
                classPath,
                temporary,
                workers,
                ocrWorkers,
                heap,
                ocrHeap,
                timeout,
                ocrTimeout,
                idle,
                other,
                tesseract);
    }
}
