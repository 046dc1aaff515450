package policybase.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Archives (zip): members into files, their names right whether the archiver wrote UTF-8 or GBK. An archive inside an
/// archive is a member again; the caller decides how deep to go. An archive inside a document is left alone.
public final class ZipMembers implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.APPLICATION_ZIP);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var sheet = new Sheet(handler, metadata);
        var job = Optional.ofNullable(context.get(Job.class));
        if (job.isPresent() && metadata.get(Mark.OUTERMOST) != null) {
            try (var zip = ZipFile.builder()
                    .setFile(TikaInputStream.get(stream).getFile())
                    .get()) {
                unpack(zip, job.get(), sheet);
            }
        }
        sheet.end();
    }

    private static void unpack(ZipFile zip, Job job, Sheet sheet) throws IOException, TikaException {
        var folder = new MemberFolder(job, sheet);
        var locked = 0;
        var open = 0;
        for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            if (!zip.canReadEntryData(entry)) {
                locked++;
                continue;
            }
            open++;
            try (var content = zip.getInputStream(entry)) {
                if (!folder.keep(name(entry), content)) {
                    break;
                }
            } catch (java.util.zip.ZipException e) {
                sheet.trouble("ERROR", "压缩包里的“" + MemberFolder.harmless(name(entry)) + "”已损坏，没有取出。");
            }
        }
        if (locked > 0 && open == 0) {
            throw new EncryptedDocumentException("zip");
        }
        if (locked > 0) {
            sheet.trouble("ERROR", "压缩包里有 " + locked + " 个文件设了密码，没有取出，请取消密码后再上传。");
        }
    }

    /// The flag of the entry says UTF-8; without it Chinese archivers write GBK.
    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        var charset = Optional.ofNullable(ChineseEncoding.of(raw)).orElse(GB18030);
        return new String(raw, charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030);
    }
}
