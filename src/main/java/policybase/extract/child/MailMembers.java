package policybase.extract.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Mail (eml): attachments into files, and the letter itself when it says something.
public final class MailMembers implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.parse("message/rfc822"));

    /// A letter with fewer visible characters says no more than that something is attached.
    private static final int SUBSTANCE = 40;

    private static final int DEEPEST = 10;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// A part of the letter itself.
    private record Letter(String kind, String text) {}

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        var sheet = new Sheet(handler, metadata);
        var job = Optional.ofNullable(context.get(Job.class));
        if (job.isPresent() && metadata.get(Mark.OUTERMOST) != null) {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(100_000)
                    .setMaxHeaderCount(1_000)
                    .build());
            builder.setDecodeMonitor(DecodeMonitor.SILENT);
            var message = builder.parseMessage(CloseShieldInputStream.wrap(stream));
            try {
                unpack(message, new MemberFolder(job.get(), sheet));
            } finally {
                message.dispose();
            }
        }
        sheet.end();
    }

    private static void unpack(Message message, MemberFolder folder) throws IOException {
        var letters = new ArrayList<Letter>();
        part(message, folder, letters, 0);
        var letter = letters.stream()
                .filter(one -> one.kind().equals("html"))
                .findFirst()
                .or(() -> letters.stream().findFirst());
        if (letter.isPresent() && visible(letter.get()).length() >= SUBSTANCE) {
            var subject = Optional.ofNullable(message.getSubject()).orElse("").strip();
            var name = "邮件正文" + (subject.isEmpty() ? "" : "：" + subject.replace('/', '／')) + "."
                    + (letter.get().kind().equals("html") ? "html" : "txt");
            folder.keep(name, new ByteArrayInputStream(letter.get().text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String visible(Letter letter) {
        return letter.text().replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
    }

    private static void part(Entity entity, MemberFolder folder, List<Letter> letters, int depth) throws IOException {
        var name = name(entity);
        var body = entity.getBody();
        if (depth > DEEPEST) {
            return;
        }
        if (body instanceof Multipart parts) {
            for (var part : parts.getBodyParts()) {
                part(part, folder, letters, depth + 1);
            }
        } else if (body instanceof Message inner) {
            var bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(inner, bytes);
            folder.keep(name.orElse("转发的邮件.eml"), new ByteArrayInputStream(bytes.toByteArray()));
        } else if (body instanceof TextBody text && name.isEmpty() && !isAttached(entity)) {
            letters.add(letter(entity, text));
        } else if (body instanceof SingleBody content && (name.isPresent() || isAttached(entity))) {
            folder.keep(name.orElse("附件"), content.getInputStream());
        }
    }

    private static boolean isAttached(Entity entity) {
        return "attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    private static Letter letter(Entity entity, TextBody text) throws IOException {
        var bytes = text.getInputStream().readAllBytes();
        var charset = Optional.ofNullable(ChineseEncoding.of(bytes)).orElse(StandardCharsets.UTF_8);
        var html = entity.getMimeType().toLowerCase(Locale.ROOT).endsWith("html");
        return new Letter(html ? "html" : "plain", new String(bytes, charset));
    }

    /// The name of an attachment: encoded words decoded, raw bytes of a header taken for what they are.
    private static Optional<String> name(Entity entity) {
        return Optional.ofNullable(entity.getFilename())
                .or(() -> Optional.ofNullable(entity.getHeader())
                        .map(header -> header.getField("Content-Type"))
                        .filter(org.apache.james.mime4j.dom.field.ContentTypeField.class::isInstance)
                        .map(field ->
                                ((org.apache.james.mime4j.dom.field.ContentTypeField) field).getParameter("name")))
                .map(name -> DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT))
                .map(MailMembers::repaired)
                .filter(name -> !name.isBlank());
    }

    private static String repaired(String name) {
        var raw = name.chars().anyMatch(character -> character >= 0x80)
                && name.chars().allMatch(character -> character <= 0xFF);
        if (!raw) {
            return name;
        }
        var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, Optional.ofNullable(ChineseEncoding.of(bytes)).orElse(GB18030));
    }
}
