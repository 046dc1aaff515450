package policybase.app.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import policybase.document.Fault;

/// A file of plain text, whose tabs and commas are kept as they stand.
final class TextFile {
    private TextFile() {}

    /// Unicode, else the encoding that older Chinese systems and spreadsheets write.
    static String read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return Charset.forName("GB18030")
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (CharacterCodingException e) {
            throw new Fault(Fault.Kind.INVALID, "文件的编码认不出来，请另存为 UTF-8 编码的纯文本。", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
