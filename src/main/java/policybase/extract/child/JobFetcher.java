package policybase.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/// Opens the file the caller names by its path, under the name it came with: originals are kept by hash, and the name
/// is a hint to the type.
public final class JobFetcher extends AbstractFetcher {

    @Override
    public InputStream fetch(String path, Metadata metadata, ParseContext context) throws IOException {
        var job = context.get(Job.class);
        if (job != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, job.name());
        }
        metadata.set(Mark.OUTERMOST, "true");
        return TikaInputStream.get(Path.of(path), metadata);
    }
}
