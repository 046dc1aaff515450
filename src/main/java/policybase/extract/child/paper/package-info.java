/// Laid-out documents: PDF and OFD (版式文档). What they draw becomes leaves of `extract.layout`. Runs in a child process.
/// Imports `extract.child` and `extract.layout`. Central types: [policybase.extract.child.paper.PdfParser],
/// [policybase.extract.child.paper.OfdParser].
@NullMarked
package policybase.extract.child.paper;

import org.jspecify.annotations.NullMarked;
