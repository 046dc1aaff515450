/// Laid-out pages (版式) → paragraphs, tables and notes: what PDF, OFD and recognised scans have
/// in common. Pure functions over positions, no library. Floor 1, below `extract.child`; imports
/// nothing of ours. Lengths are in one unit of the page (points for PDF), the origin is the top
/// left corner, y grows downwards. Central types: [policybase.extract.layout.Leaf] (a page as
/// drawn), [policybase.extract.layout.Layout] (the way from pages to pieces),
/// [policybase.extract.layout.Piece] (what comes out).
@NullMarked
package policybase.extract.layout;

import org.jspecify.annotations.NullMarked;
