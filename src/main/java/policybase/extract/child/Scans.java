package policybase.extract.child;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policybase.extract.layout.Leaf;

/// Pages that are pictures: read by OCR when the caller wants it, else only told, so that the caller can ask again.
public final class Scans {
    private final Optional<Job> job;
    private final Sheet sheet;

    private Scans(Optional<Job> job, Sheet sheet) {
        this.job = job;
        this.sheet = sheet;
    }

    public static Scans of(Optional<Job> job, Sheet sheet) {
        return new Scans(job, sheet);
    }

    /// Where the picture of a page comes from.
    public interface Pictures {
        /// The picture of a page, from 1.
        java.awt.image.BufferedImage picture(int page) throws IOException;
    }

    /// Reads pages and puts what they say in place of their leaves.
    public void read(Pictures pictures, List<Integer> pages, List<Leaf> leaves) throws IOException {
        if (job.isEmpty() || !job.get().ocr()) {
            sheet.set(Mark.SCANNED_PAGES, Integer.toString(pages.size()));
            sheet.trouble("ERROR", "第 " + shown(pages) + " 页是图片，没有文字层，其中的文字没有读出。");
            return;
        }
        var most = job.get().scannedPages();
        var tesseract = new Tesseract(job.get().tesseract());
        for (var page : pages.subList(0, Math.min(most, pages.size()))) {
            var leaf = tesseract.read(page, pictures.picture(page));
            leaves.replaceAll(old -> old.number() == page ? leaf : old);
        }
        sheet.set(Mark.OCR, "true");
        sheet.trouble("DOUBT", "第 " + shown(pages) + " 页的文字是从图片识别的，可能有错字，文号、机关、金额和日期请对照原件核对；表格的顺序不可靠。");
        if (pages.size() > most) {
            sheet.trouble("ERROR", "扫描页太多，只识别了前 " + most + " 页，请拆分后再上传。");
        }
    }

    private static String shown(List<Integer> pages) {
        var numbers = pages.stream().limit(10).map(String::valueOf).toList();
        return String.join("、", numbers) + (pages.size() > 10 ? " 等 " + pages.size() : "");
    }
}
