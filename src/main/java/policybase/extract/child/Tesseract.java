package policybase.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import policybase.extract.layout.Glyph;
import policybase.extract.layout.Leaf;

/// OCR by the tesseract command, one page at a time in one thread (`OMP_THREAD_LIMIT=1`: two
/// threads on a busy machine took twenty times as long). Its table output gives each word with
/// its box, so that the layout can join lines and drop page numbers as for any other page.
final class Tesseract {
    /// Simplified Chinese; English words inside are read well enough by it.
    private static final String LANGUAGE = "chi_sim";

    private static final int SECONDS_A_PAGE = 120;

    /// Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private static final int COLUMNS = 12;

    private static final String WORD = "5";

    /// Confidence (of 100) below which a lone character is taken for dirt.
    private static final double SURE = 60;

    /// Characters from which on a line tells its type size well.
    private static final int TELLING = 6;
    private final String command;

    Tesseract(String command) {
        this.command = command;
    }

    /// What the picture says.
    Leaf read(int page, BufferedImage picture) throws IOException {
        var image = Files.createTempFile("page-", ".png");
        try {
            ImageIO.write(picture, "png", image.toFile());
            return new Leaf(page, picture.getWidth(), picture.getHeight(), glyphs(run(image)), List.of());
        } finally {
            Files.deleteIfExists(image);
        }
    }

    private String run(Path image) throws IOException {
        var builder = new ProcessBuilder(
                command,
                image.toString(),
                "stdout",
                "-l",
                LANGUAGE,
                "--psm",
                "3",
                "-c",
                "tessedit_create_tsv=1",
                "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var reading = java.util.concurrent.CompletableFuture.supplyAsync(() -> readAll(process));
            if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
                throw new IOException("tesseract: time is up");
            }
            if (process.exitValue() != 0) {
                throw new IOException("tesseract: exit " + process.exitValue());
            }
            return reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("tesseract: interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String readAll(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of one line share its baseline and size: single words' boxes vary with their characters (一 is flat).
    private static List<Glyph> glyphs(String table) {
        var lines = new LinkedHashMap<String, List<String[]>>();
        for (var row : table.split("\n")) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                lines.computeIfAbsent(cells[2] + "/" + cells[3] + "/" + cells[4], none -> new ArrayList<>())
                        .add(cells);
            }
        }
        lines.values().removeIf(Tesseract::isSpeck);
        var usual = usual(lines.values());
        return lines.values().stream().flatMap(line -> glyphs(line, usual)).toList();
    }

    /// The type size of most of the page: the middle one over lines long enough to tell.
    private static double usual(Collection<List<String[]>> lines) {
        var sizes = lines.stream()
                .filter(line -> characters(line) >= TELLING)
                .mapToDouble(Tesseract::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    /// One or two characters the command is unsure of: a speck, a piece of a seal.
    private static boolean isSpeck(List<String[]> line) {
        return line.size() <= 2
                && line.stream()
                        .allMatch(cells -> cells[11].strip().length() == 1 && Double.parseDouble(cells[10]) < SURE);
    }

    /// The boxes of a slanted line are too high, so the size is taken from the pitch of the characters.
    private static double size(List<String[]> line) {
        var height = line.stream().mapToInt(cells -> number(cells, 9)).max().orElse(0);
        var left = line.stream().mapToInt(cells -> number(cells, 6)).min().orElse(0);
        var right = line.stream()
                .mapToInt(cells -> number(cells, 6) + number(cells, 8))
                .max()
                .orElse(0);
        return Math.min(height, (right - left) / characters(line));
    }

    /// Near the usual size a line has it: the measure is rough, and rougher for short lines. Boxes
    /// of neighbouring words may overlap; the order of the words is right.
    private static Stream<Glyph> glyphs(List<String[]> line, double usual) {
        var measured = size(line);
        var alike = characters(line) < TELLING ? 0.5 : 0.2;
        var size = Math.abs(measured - usual) <= alike * usual ? usual : measured;
        var baseline = line.stream()
                .mapToInt(cells -> number(cells, 7) + number(cells, 9))
                .max()
                .orElse(0);
        var glyphs = new ArrayList<Glyph>();
        var edge = 0.0;
        for (var cells : line) {
            var left = Math.max(edge, number(cells, 6));
            var right = Math.max(left, number(cells, 6) + number(cells, 8));
            glyphs.add(new Glyph(cells[11].strip(), left, baseline, right, size));
            edge = right;
        }
        return glyphs.stream();
    }

    private static double characters(List<String[]> line) {
        return line.stream().mapToDouble(cells -> width(cells[11].strip())).sum();
    }

    /// The width of a text in type sizes: Latin letters and digits take half.
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2000 ? 0.5 : 1)
                .sum();
    }

    private static int number(String[] cells, int column) {
        return Integer.parseInt(cells[column]);
    }
}
