package policybase.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of Chinese text by its bytes; what a page says of itself comes last, as it is often wrong
/// (`gb2312` for GBK, `utf-8` for GBK). Order: byte order mark, strict UTF-8, else GB18030 — which contains GBK and
/// GB2312 — where the bytes are valid and mostly common Chinese. Everything else (Big5, UTF-16 without a mark) is left
/// to Tika's detectors.
public final class ChineseEncoding implements EncodingDetector {
    private static final long serialVersionUID = 1L;
    private static final int SAMPLE = 1 << 18;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// The first level of GB2312, the 3,755 common characters, has lead bytes B0–D7; punctuation A1–A3. Chinese text in
    /// GB has nearly all of its pairs there; Big5 read as GB has about half.
    private static final double COMMON_SHARE = 0.75;

    @Override
    public @Nullable Charset detect(InputStream input, Metadata metadata) throws IOException {
        input.mark(SAMPLE + 1);
        byte[] sample;
        try {
            sample = input.readNBytes(SAMPLE);
        } finally {
            input.reset();
        }
        return of(sample);
    }

    /// The encoding of these bytes, null when others should decide.
    public static @Nullable Charset of(byte[] bytes) {
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        if (has(bytes, (byte) 0)) {
            return null;
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return commonShare(bytes) >= COMMON_SHARE && decodes(bytes, GB18030) ? GB18030 : null;
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length >= 4 && bytes[0] == (byte) 0x84 && bytes[1] == 0x31 && bytes[2] == (byte) 0x95
                ? GB18030
                : null;
    }

    private static boolean has(byte[] bytes, byte wanted) {
        for (var b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Whether the bytes are valid; a character cut by the end of the sample does not count, and a page may hold a
    /// stray bad byte among ten thousand without being another encoding.
    private static boolean decodes(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        var forgiven = charset == StandardCharsets.UTF_8 ? 0 : bytes.length / 10_000 + 1;
        while (true) {
            out.clear();
            var result = decoder.decode(in, out, false);
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                if (forgiven-- == 0) {
                    return false;
                }
                in.position(Math.min(in.limit(), in.position() + result.length()));
            }
        }
    }

    /// Share of the double bytes that are common characters or punctuation of GB2312; 0 when there are none.
    private static double commonShare(byte[] bytes) {
        var pairs = 0;
        var common = 0;
        for (var i = 0; i + 1 < bytes.length; i++) {
            var lead = bytes[i] & 0xFF;
            if (lead < 0x81) {
                continue;
            }
            var trail = bytes[++i] & 0xFF;
            if (trail >= 0x30 && trail <= 0x39) {
                i += 2;
                continue;
            }
            pairs++;
            if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3))) {
                common++;
            }
        }
        return pairs == 0 ? 0 : (double) common / pairs;
    }
}
