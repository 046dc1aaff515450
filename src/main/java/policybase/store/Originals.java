package policybase.store;

import java.nio.file.Path;
import policybase.document.OriginalRef;

/// Keeps originals by the hash of their bytes; they never change and are never removed.
public interface Originals {

    /// Keeps the bytes of a file. The same bytes twice are kept once. Survives a kill at any moment: either the whole
    /// file is
    /// there under its hash, or nothing is.
    ///
    /// @param name the name people know it by, with folders
    OriginalRef keep(Path file, String name);

    /// The kept file; MISSING fault when it is not there.
    Path file(String sha256);
}
