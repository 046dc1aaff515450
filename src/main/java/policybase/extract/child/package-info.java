/// What runs in the child processes of extraction and nowhere else: our parsers, detectors and
/// the way a file is handed in. Tika finds them through `META-INF/services` and
/// `custom-mimetypes.xml`. Floor 1, below `extract`; imports none of ours. A child answers in
/// XHTML with the marks of [policybase.extract.child.Mark]. Central types:
/// [policybase.extract.child.Job] (what the caller wants), [policybase.extract.child.Sheet] (what
/// the parsers write on).
@NullMarked
package policybase.extract.child;

import org.jspecify.annotations.NullMarked;
