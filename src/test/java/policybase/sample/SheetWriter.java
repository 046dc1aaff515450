package policybase.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import policybase.sample.Part.Line;
import policybase.sample.Part.Role;
import policybase.sample.Part.Table;

/// Writes an xlsx sheet: the title merged over all columns, lines of text merged likewise, the table ruled.
final class SheetWriter {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("一览表");
    private final int width;

    private SheetWriter(int width) {
        this.width = width;
    }

    static void write(Source source, Path file) throws IOException {
        int width = source.parts().stream()
                .mapToInt(part -> part instanceof Table(List<List<String>> rows)
                        ? rows.getFirst().size()
                        : 1)
                .max()
                .orElse(1);
        SheetWriter writer = new SheetWriter(width);
        for (Part part : source.complete()) {
            switch (part) {
                case Line(Role role, String text) -> writer.line(role, text);
                case Table(List<List<String>> rows) -> rows.forEach(row -> writer.row(row, row == rows.getFirst()));
            }
        }
        writer.sheet.setFitToPage(true);
        writer.sheet.getPrintSetup().setLandscape(true);
        writer.sheet.getPrintSetup().setFitHeight((short) 0);
        for (int column = 0; column < width; column++) {
            writer.sheet.setColumnWidth(column, 18 * 256);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.book.write(out);
        }
        writer.book.close();
    }

    private void line(Role role, String text) {
        Row row = nextRow();
        Cell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style(role == Role.TITLE ? 16 : 11, role == Role.TITLE, false));
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, width - 1));
    }

    private void row(List<String> values, boolean heading) {
        Row row = nextRow();
        CellStyle style = style(11, heading, true);
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.createCell(column);
            String value = values.get(column);
            if (value.matches("\\d{1,6}")) {
                cell.setCellValue(Integer.parseInt(value));
            } else {
                cell.setCellValue(value);
            }
            cell.setCellStyle(style);
        }
    }

    private Row nextRow() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private CellStyle style(int size, boolean bold, boolean ruled) {
        XSSFFont font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(bold ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        if (ruled) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
