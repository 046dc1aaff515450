package policybase.extract.child;

/// The words with which parsers in a child tell the caller what XHTML cannot say: class names, attributes, and names of
/// metadata. Names of metadata begin with [#PREFIX]; what a document says of itself never gets such a name, as Tika and
/// [Sheet#property] put prefixes of their own before it.
public final class Mark {
    public static final String PREFIX = "policybase:";

    /// Attribute of a block: the page it starts on.
    public static final String PAGE = "data-page";

    /// Class of a paragraph the layout centres.
    public static final String CENTRED = "pb-centred";

    /// Class of a footnote.
    public static final String NOTE = "pb-note";

    /// Metadata: pages without text that hold pictures, so OCR may help.
    public static final String SCANNED_PAGES = PREFIX + "scanned-pages";

    /// Metadata: pages in all.
    public static final String PAGES = PREFIX + "pages";

    /// Metadata: pages were given up because they draw too much, which only attacks do.
    public static final String OVERDRAWN = PREFIX + "overdrawn";

    /// Metadata: text was read by OCR.
    public static final String OCR = PREFIX + "ocr";

    /// Metadata: one trouble, `severity|message`, severity being a name of `Problem.Severity`.
    public static final String TROUBLE = PREFIX + "trouble";

    /// Metadata of a file as it was handed in, absent on what lies inside it.
    public static final String OUTERMOST = PREFIX + "outermost";

    /// Metadata: the file is a container.
    public static final String CONTAINER = PREFIX + "container";

    /// Metadata of a container: one member, `file|name`, the file lying in the members' folder.
    public static final String MEMBER = PREFIX + "member";

    /// Metadata: something the file says of itself, `key|value`.
    public static final String PROPERTY = PREFIX + "property";

    /// Start of the names of properties that tell what a file carries besides its text; the rest is a name of
    /// `screening.Concern`, the value shows it.
    public static final String TRACE = "trace.";

    private Mark() {}
}
