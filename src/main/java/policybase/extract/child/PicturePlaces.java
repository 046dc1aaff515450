package policybase.extract.child;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Where a photograph was taken, as cameras write it into the file (EXIF).
public final class PicturePlaces {
    private PicturePlaces() {}

    /// Latitude and longitude; empty when the picture does not say, or is none.
    public static Optional<String> of(byte[] picture) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
            return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                    .flatMap(directory -> Optional.ofNullable(directory.getGeoLocation()).stream())
                    .filter(place -> !place.isZero())
                    .map(place -> String.format(
                            Locale.ROOT, "拍摄位置：纬度 %.4f，经度 %.4f", place.getLatitude(), place.getLongitude()))
                    .findFirst();
        } catch (IOException | ImageProcessingException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
