/// Office documents whose text Tika gives less well than it can be had: docx and rtf. Runs in a
/// child process. Imports `extract.child`. Central types:
/// [policybase.extract.child.office.WordParser],
/// [policybase.extract.child.office.RichTextParser].
@NullMarked
package policybase.extract.child.office;

import org.jspecify.annotations.NullMarked;
