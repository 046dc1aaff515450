package policybase.extract.child.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/// Knows an OFD without its name: a zip package with a member `OFD.xml`.
public final class OfdDetector implements Detector {
    private static final long serialVersionUID = 1L;

    @Override
    public MediaType detect(@Nullable InputStream input, Metadata metadata) throws IOException {
        if (!(input instanceof TikaInputStream stream) || !startsAsZip(stream)) {
            return MediaType.OCTET_STREAM;
        }
        try (var zip = new ZipFile(stream.getFile())) {
            return zip.getEntry("OFD.xml") == null ? MediaType.OCTET_STREAM : MediaType.application("ofd");
        } catch (IOException e) {
            return MediaType.OCTET_STREAM;
        }
    }

    private static boolean startsAsZip(InputStream stream) throws IOException {
        stream.mark(2);
        try {
            return stream.read() == 'P' && stream.read() == 'K';
        } finally {
            stream.reset();
        }
    }
}
