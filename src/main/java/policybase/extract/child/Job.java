package policybase.extract.child;

import java.io.Serializable;

/// What the caller wants done with one file; travels to the child with the request.
///
/// @param name the name the file came with
/// @param members folder into which the members of a container are written
/// @param entries members at most
/// @param inflated bytes all members together may have
/// @param tesseract the OCR command, empty when pictures are not to be read
/// @param scannedPages pages of one file read by OCR at most
public record Job(String name, String members, int entries, long inflated, String tesseract, int scannedPages)
        implements Serializable {

    /// Whether pictures are to be read.
    public boolean ocr() {
        return !tesseract.isEmpty();
    }
}
